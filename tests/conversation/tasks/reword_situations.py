"""Moments to reword, in both languages: a delivery date, a fee, a repair that takes its time, a mistake."""

from __future__ import annotations

from app.scenario.model import DeskItem, EndingKind, Part, Person, Scenario, State, Task

_WORDS = {
    "en": {
        "delivery": (
            "It is not in stock, it is on back-order and you cannot get it for two weeks.",
            (
                "It is expected with you on 15 November. If I order it now, your name is on the first "
                "parcel.",
                "On 15 November, most likely. Shall I place the order now?",
            ),
            (
                "Wool sweater, page 42, sizes 110 to 134. Ms Lindner's grandson Emil has his birthday.",
                "Blue is sold out. The next delivery is expected with customers on 15 November.",
                "Red is in stock and with customers on 7 November.",
                "We guarantee no date to anyone, regular customers included.",
            ),
        ),
        "fee": (
            "That is not included, you have to pay 49 euros for the visit.",
            (
                "The technician's visit is 49 euros. Would you like me to book it for Tuesday?",
                "For 49 euros I can send a technician, or we try it together on the phone.",
            ),
            (
                "A visit by a technician costs 49 euros, travel included.",
                "Next free visit, Tuesday between 8 and 12.",
            ),
        ),
        "repair": (
            "You can't have your phone back before ten days, the workshop is not any faster.",
            (
                "The repair takes about ten days. I can lend you a phone for that time.",
                "In ten days it should be ready, and I'll text you when it is. Would a loan phone help?",
            ),
            (
                "The workshop needs ten days for a display.",
                "Loan phones are given out for the time of a repair.",
            ),
        ),
        "confirmation": (
            "Due to technical reasons your confirmation is delayed and can unfortunately not be "
            "issued before 11 March.",
            (
                "Because of my typing error it takes longer. It is expected on 11 March at noon, and "
                "I'll write to you.",
                "Mr Wolff signs it on 11 March, and I expect to send it at noon. Shall I let the parish "
                "know?",
            ),
            (
                "Mr Wolff signs confirmations, the next time on 11 March at noon.",
                "The parish needs the paper.",
            ),
        ),
    },
    "de": {
        "delivery": (
            "Der ist nicht auf Lager, der ist nachbestellt, und Sie bekommen ihn erst in zwei Wochen.",
            (
                "Er ist voraussichtlich am 15. November bei Ihnen. Wenn ich ihn jetzt bestelle, "
                "steht Ihr Name auf dem ersten Paket.",
                "Am 15. November, aller Voraussicht nach. Soll ich die Bestellung gleich aufnehmen?",
            ),
            (
                "Wollpullover, Seite 42, Größen 110 bis 134. Emil, der Enkel von Frau Lindner, hat "
                "Geburtstag.",
                "Blau ist ausverkauft. Die nächste Lieferung wird am 15. November bei den Kunden erwartet.",
                "Rot ist auf Lager und am 7. November bei den Kunden.",
                "Wir garantieren niemandem einen Termin, auch Stammkunden nicht.",
            ),
        ),
        "fee": (
            "Das ist nicht inbegriffen, den Besuch müssen Sie mit 49 Euro selbst bezahlen.",
            (
                "Der Besuch des Technikers kostet 49 Euro. Soll ich ihn für Dienstag eintragen?",
                "Für 49 Euro kann ich Ihnen einen Techniker schicken, oder wir versuchen es gemeinsam am "
                "Telefon.",
            ),
            (
                "Ein Besuch des Technikers kostet 49 Euro, mit Anfahrt.",
                "Nächster Besuch: Dienstag, 8 bis 12 Uhr.",
            ),
        ),
        "repair": (
            "Vor zehn Tagen können Sie Ihr Handy nicht zurückhaben, die Werkstatt ist nicht schneller.",
            (
                "Die Reparatur dauert etwa zehn Tage. Ich leihe Ihnen für diese Zeit gern ein Handy.",
                "In zehn Tagen sollte es fertig sein, und ich schreibe Ihnen dann. Hilft Ihnen ein "
                "Leihgerät?",
            ),
            (
                "Die Werkstatt braucht zehn Tage für ein Display.",
                "Für die Zeit der Reparatur gibt es Leihgeräte.",
            ),
        ),
        "confirmation": (
            "Aus technischen Gründen verzögert sich Ihre Bestätigung und kann leider nicht vor dem 11. März "
            "ausgestellt werden.",
            (
                "Durch meinen Tippfehler dauert es länger. Ich erwarte sie am 11. März um zwölf und "
                "schreibe Ihnen.",
                "Herr Wolff unterschreibt am 11. März, um zwölf schicke ich sie. Soll ich die Gemeinde "
                "informieren?",
            ),
            (
                "Herr Wolff unterschreibt das nächste Mal am 11. März um zwölf.",
                "Die Gemeinde braucht das Papier.",
            ),
        ),
    },
}

NEEDS = ("date", "honest", "next-step")
SITUATIONS = tuple(_WORDS["en"])
LANGUAGES = tuple(_WORDS)


def task_of(language: str, situation: str, *, needs: tuple[str, ...] = NEEDS) -> Task:
    text, models, _desk = _WORDS[language][situation]
    return Task(kind="reword", skill="positive-language", text=text, needs=needs, models=models)


def scenario_of(language: str, situation: str) -> Scenario:
    _text, _models, desk = _WORDS[language][situation]
    return Scenario(
        id="a-call",
        language=language,
        title="A call",
        briefing="You are on the phone." if language == "en" else "Sie telefonieren.",
        goal="An answer." if language == "en" else "Eine Antwort.",
        people={"lindner": Person(name="Ms Lindner" if language == "en" else "Frau Lindner")},
        desk={"list": DeskItem(title="List", text=tuple(Part(text=line) for line in desk))},
        start="asked",
        states={
            "asked": State(task=task_of(language, situation)),
            "end": State(ending=EndingKind.GOOD),
        },
    )
