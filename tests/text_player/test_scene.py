"""What the learner did, in the words of the channel."""

from __future__ import annotations

from app import text_player
from app.scenario.model import State
from tests.conversation.samples import END, call, choice, put, scenario, to
from tests.ui.calls import email, social


def test_where_people_write_they_write_without_quotation_marks() -> None:
    chat = call().model_copy(update={"channel": "chat"})
    text = text_player.play_events(chat, 1, ["silence", "cannot"]).text()
    assert "> [You write nothing.]" in text
    assert "> You write: You cannot get it" in text


def test_a_line_says_where_a_thread_goes_on_in_private_and_where_in_public_again() -> None:
    lines = text_player.play_events(social(), 1, ["no", "honest"]).text().splitlines()
    bracketed = [line.strip() for line in lines if line.strip().startswith(("[P", "[Direct"))]
    assert bracketed == [
        "[Private: nobody reads along here]",
        "[Direct messages.]",
        "[Public: everybody can read this]",
    ]


def test_in_an_email_choices_are_written_and_nobody_is_shown_that_one_reads() -> None:
    shown: list[str] = []
    typed = iter(["quit"])
    text_player.play_interactive(email(), 1, lambda: next(typed), shown.append)
    text = "\n".join(shown)
    assert "1  Write  Dear Ms Brandt, thank you for writing." in text
    assert "breathe" in text
    assert "mhm" not in text


def test_before_each_answer_one_reads_who_will_read_it() -> None:
    shown: list[str] = []
    typed = iter(["2", "1"])
    text_player.play_interactive(social(), 1, lambda: next(typed), shown.append)
    assert "(You write in public. About 220 people read along.)" in shown
    assert "(Nobody reads along with what you write here.)" in shown


def test_on_other_channels_nobody_is_told_who_reads_along() -> None:
    shown: list[str] = []
    typed = iter(["quit"])
    text_player.play_interactive(call(), 1, lambda: next(typed), shown.append)
    assert not any("reads along" in line or "read along" in line for line in shown)


def test_a_promise_is_told_when_it_is_made_and_when_it_stands_otherwise() -> None:
    kept = scenario(
        promises={"call": "I call you at ten, {learner}."},
        states={
            "a": State(choices={"yes": choice(changes=(put("promise.call", "made"),))}, to=to("b")),
            "b": State(choices={"go": choice()}, to=to("c")),
            "c": State(choices={"late": choice(changes=(put("promise.call", "late"),))}, to=to("end")),
            "end": END,
        },
    )
    expected = [
        "  [Your promise (made): I call you at ten, Mira.]",
        "  [Your promise (late, and said so): I call you at ten, Mira.]",
    ]
    shown: list[str] = []
    typed = iter(["yes", "go", "late"])
    text_player.play_interactive(kept, 1, lambda: next(typed), shown.append, learner_name="Mira")
    played = text_player.play_events(kept, 1, ["yes", "go", "late"], learner_name="Mira").text()
    for lines in (shown, played.splitlines()):
        assert [line for line in lines if "Your promise" in line] == expected
