"""The lines of a debrief: what became of the customer, three moments, every decision, the skills."""

from __future__ import annotations

from app.conversation import speech
from app.conversation.transcript import GRADES
from app.scenario.model import Feedback, Scenario
from app.skills.debrief import Debrief, Decision, Road
from app.text_player import scene, wording
from app.words import _, ngettext


def lines(scenario: Scenario, debrief: Debrief) -> list[str]:
    """The whole debrief, two results apart: the customer's first, the learner's craft after it."""
    return [
        *_what_became(scenario, debrief),
        *_craft(debrief),
        *_moments(scenario, debrief),
        *_decisions(scenario, debrief),
        *_skills(debrief),
        *_question(scenario, debrief),
    ]


def _what_became(scenario: Scenario, debrief: Debrief) -> list[str]:
    name = scenario.customer.name
    found = ["", _("For {name}").format(name=name)]
    if debrief.ending is None or debrief.ending_kind is None:
        found.append("  " + _("The conversation has not ended."))
    else:
        state = scenario.states[debrief.ending]
        found.append("  " + wording.ending(debrief.ending_kind))
        for text in (state.result, state.relationship):
            if text:
                found.append(wording.wrapped(speech.fill(scenario, text), "  "))
    steps = [wording.mood(point.mood) for point in debrief.curve]
    moved = [step for index, step in enumerate(steps) if index == 0 or step != steps[index - 1]]
    return [*found, wording.wrapped(_("Mood: {steps}").format(steps=" → ".join(moved)), "  ")]


def _craft(debrief: Debrief) -> list[str]:
    found = ["", _("Your craft: {band}").format(band=wording.band(debrief.craft))]
    if debrief.by_luck:
        found.append(wording.wrapped(_("It ended well, and that was luck: look at the three moments."), "  "))
    elif debrief.despite:
        found.append(wording.wrapped(_("It ended badly although you did most things well."), "  "))
    elif debrief.carried_by:
        carried = ngettext(
            "{count} of your decisions carried the conversation.",
            "{count} of your decisions carried the conversation.",
            len(debrief.carried_by),
        )
        found.append("  " + carried.format(count=len(debrief.carried_by)))
    return found


def _moments(scenario: Scenario, debrief: Debrief) -> list[str]:
    found = [""] if debrief.moments else []
    for moment in debrief.moments:
        decision = debrief.decisions[moment.decision - 1]
        title = _("{moment}, decision {number}").format(
            moment=wording.moment(moment.kind), number=moment.decision
        )
        found.append(title)
        found.append(wording.wrapped(_words(scenario, decision.state, decision.choice), "  "))
    return found


def _decisions(scenario: Scenario, debrief: Debrief) -> list[str]:
    found = ["", _("Your decisions")] if debrief.decisions else []
    for decision in debrief.decisions:
        found.append(
            wording.wrapped(_words(scenario, decision.state, decision.choice), f"  {decision.number}  ")
        )
        found += _feedback(scenario, decision.outcome(scenario).feedback)
        found += _shown_and_lacked(decision)
        if decision.road is not None:
            found += _road(scenario, decision, decision.road)
    return found


def _shown_and_lacked(decision: Decision) -> list[str]:
    """The skills in which the choice did better than chance, and those in which it did worse."""
    gains = [(wording.skill(each.skill), each.score - each.chance) for each in decision.evidence]
    shown = dict.fromkeys(name for name, gain in gains if gain > 0)
    lacked = dict.fromkeys(name for name, gain in gains if gain < 0)
    titled = ((_("Showed: {skills}"), shown), (_("Lacked: {skills}"), lacked))
    return [
        wording.wrapped(title.format(skills=", ".join(names)), "     ") for title, names in titled if names
    ]


def _feedback(scenario: Scenario, feedback: Feedback | None) -> list[str]:
    if feedback is None:
        return []
    titled = (
        (_("What you did: {text}"), feedback.behaviour),
        (_("What it did: {text}"), feedback.impact),
        (_("Better: {text}"), feedback.better and wording.quoted(feedback.better)),
        (_("Rule: {text}"), feedback.rule),
    )
    return [
        wording.wrapped(title.format(text=speech.fill(scenario, text)), "     ")
        for title, text in titled
        if text
    ]


def _road(scenario: Scenario, decision: Decision, road: Road) -> list[str]:
    if decision.is_task:
        on_offer = _("Had it come out well:")
    else:
        on_offer = _("Also on offer: {words}").format(words=_words(scenario, decision.state, road.choice))
    found = [wording.wrapped(on_offer, "     ")]
    replies = [part for part in road.heard if part.kind == "reply"]
    private = scenario.states[decision.state].private
    return found + scene.heard(scenario, replies, indent="       ", private=private)


def _skills(debrief: Debrief) -> list[str]:
    if not debrief.skills:
        return []
    names = [wording.skill(each.skill) for each in debrief.skills]
    widest = max(map(len, names))
    rows = [
        f"  {name:<{widest}}  {wording.band(each.band)}"
        for name, each in zip(names, debrief.skills, strict=True)
    ]
    return ["", _("Skills in this conversation"), *rows]


def _question(scenario: Scenario, debrief: Debrief) -> list[str]:
    question = scenario.states[debrief.ending].question if debrief.ending is not None else None
    return ["", wording.wrapped(speech.fill(scenario, question))] if question else []


def _words(scenario: Scenario, state: str, choice: str) -> str:
    """A choice's words, or how a task went."""
    if choice in GRADES:
        return wording.grade(choice)
    return scene.spoken(scenario, scenario.states[state].choices[choice])
