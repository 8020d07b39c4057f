"""What a debrief says: a look back, with its words filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from app.conversation import speech
from app.conversation.transcript import Heard
from app.scenario.model import Choice, Feedback
from app.scenario.terms import EndingKind, Manner, Mood
from app.skills.debrief import Debrief, Decision, MomentKind, Road
from app.skills.scoring import Band
from app.ui.screens.debrief_sentences import grade_sentence, listed, moment_sentence
from app.ui.texts import mood_word, quoted
from app.words import _, ngettext

if TYPE_CHECKING:
    from app.ui.training import LookBack

HIGHEST_RATING = 10
ALIKE = 1.0
"""Self-image and finding closer than this, of 10, are about the same."""
FAR = 3.0
"""Further apart than this, of 10, they clearly differ."""


class Retrospect:
    """The words of one look back, in the language of its scenario.

    skill_names: by skill id; an unknown skill is shown by its id.
    """

    def __init__(
        self, look_back: LookBack, *, learner_name: str | None, skill_names: Mapping[str, str]
    ) -> None:
        self.scenario = look_back.scenario
        self.conversation = look_back.conversation
        self.debrief: Debrief = look_back.debrief
        self.changed = look_back.changed
        self.forked_at = look_back.forked_at
        self._learner_name = learner_name
        self._skill_names = skill_names

    # The customer

    @property
    def customer(self) -> str:
        return self.scenario.customer.name

    @property
    def mood(self) -> Mood:
        """How the customer was at the end."""
        return Mood.of(self.conversation.mood)

    @property
    def result(self) -> str:
        """What became of the customer's wish; a sentence about where it stands if nothing has ended."""
        text = self._of_ending("result")
        return text or _("The conversation has not ended.")

    @property
    def relationship(self) -> str:
        return self._of_ending("relationship")

    @property
    def question(self) -> str:
        """What the ending leaves the learner to think about; may be empty."""
        return self._of_ending("question")

    @property
    def hard(self) -> bool:
        """Whether the conversation may have hurt: its author warns of something in it."""
        return bool(self.scenario.content)

    def _of_ending(self, field: str) -> str:
        if self.debrief.ending is None:
            return ""
        return self.fill(getattr(self.scenario.states[self.debrief.ending], field) or "")

    # Words

    def fill(self, text: str) -> str:
        """An author's text with names and facts put in."""
        return speech.fill(self.scenario, text, self._learner_name)

    def heard(self, heard: Heard) -> str:
        return speech.words(self.scenario, heard, self._learner_name)

    def skill(self, skill: str) -> str:
        """The name of a skill."""
        return self._skill_names.get(skill, skill)

    # Decisions

    def decision(self, number: int) -> Decision:
        return self.debrief.decisions[number - 1]

    def choice(self, decision: Decision) -> Choice | None:
        """What was chosen; None at a task."""
        return self.scenario.states[decision.state].choices.get(decision.choice)

    def feedback(self, decision: Decision) -> Feedback | None:
        return decision.outcome(self.scenario).feedback

    def said(self, decision: Decision) -> str:
        """The chosen words, verbatim; of a task, how it went."""
        choice = self.choice(decision)
        return grade_sentence(decision.choice) if choice is None else self.words_of(choice)

    def best_line(self, decision: Decision) -> str:
        """The best line that was on offer; empty if it was the learner's own."""
        if decision.best is None:
            return ""
        if decision.is_task:
            task = self.scenario.states[decision.state].task
            models = task.models if task is not None else ()
            return quoted(self.fill(models[0])) if models else _("The task, done well.")
        return self.words_of(self.scenario.states[decision.state].choices[decision.best])

    def words_of(self, choice: Choice) -> str:
        """What is said stands in quotation marks; what is thought or done does not."""
        words = self.fill(choice.text)
        return quoted(words) if choice.manner is Manner.SAY else words

    def answer(self, road: Road) -> str:
        """What would have been answered to the road not taken; empty if nothing."""
        spoken = [each for each in road.heard if each.by is not None]
        replies = [each for each in spoken if each.kind == "reply"] or spoken[:1]
        return quoted(" ".join(self.heard(each) for each in replies)) if replies else ""

    def answering(self, road: Road) -> str:
        """The name of who would have answered."""
        by = next((each.by for each in road.heard if each.by is not None), None)
        return self.scenario.people[by].name if by is not None else self.customer

    def mood_moved(self, decision: Decision) -> str:
        """What the choice did to the mood, in words."""
        before, after = Mood.of(decision.mood_before), Mood.of(decision.mood_after)
        if before is not after:
            return _("From {before} to {after}.").format(before=mood_word(before), after=mood_word(after))
        if decision.mood_after > decision.mood_before:
            return _("A little better, still {mood}.").format(mood=mood_word(after))
        if decision.mood_after < decision.mood_before:
            return _("A little worse, still {mood}.").format(mood=mood_word(after))
        return _("Unchanged, {mood}.").format(mood=mood_word(after))

    def skills_shown(self, decision: Decision) -> tuple[str, ...]:
        """Names of the skills a choice showed: it did better than chance."""
        return self._skills(decision, 1)

    def skills_lacked(self, decision: Decision) -> tuple[str, ...]:
        return self._skills(decision, -1)

    def _skills(self, decision: Decision, sign: int) -> tuple[str, ...]:
        found = [each.skill for each in decision.evidence if (each.score - each.chance) * sign > 0]
        return tuple(self.skill(each) for each in dict.fromkeys(found))

    def described(self, decision: Decision) -> str:
        """A decision in one breath, for tool tips and screen readers."""
        moment = next((each for each in self.debrief.moments if each.decision == decision.number), None)
        mood = mood_word(Mood.of(decision.mood_after))
        told = _("Decision {number}: {words} {name}: {mood}.").format(
            number=decision.number, words=self.said(decision), name=self.customer, mood=mood
        )
        return f"{told} {moment_sentence(moment.kind)}" if moment else told

    # What comes next

    @property
    def rewind(self) -> Decision | None:
        """The decision to play again: one of the moments, where something better was on offer.

        After a poor ending where the mood fell; else the one where most was left. None if there is none.
        """
        open_ones = [
            self.decision(each.decision)
            for each in self.debrief.moments
            if self.decision(each.decision).best is not None and each.kind is not MomentKind.RISE
        ]
        if not open_ones:
            return None
        if self.debrief.ending_kind is EndingKind.POOR:
            return open_ones[0]
        return max(open_ones, key=lambda each: each.best_rating - each.rating)

    def next_step(self) -> str:
        """What to do now, as a sentence."""
        again = self.rewind
        if again is None:
            return _("Next step: a conversation you do not know yet.")
        if self.debrief.ending_kind is EndingKind.POOR:
            return _("Next step: go back to where it turned.")
        kind = next(each.kind for each in self.debrief.moments if each.decision == again.number)
        if kind is MomentKind.FALL:
            return _("Next step: the dip once more, with another sentence.")
        return _("Next step: the missed chance once more.")

    def notices(self) -> tuple[str, ...]:
        """What has to be known about this debrief before one reads it."""
        found = []
        if self.forked_at is not None:
            found.append(
                _("You replayed from decision {number}; the first attempt stands by itself.").format(
                    number=self.forked_at
                )
            )
        if self.changed:
            found.append(_("The scenario has been changed since. This is the conversation as you played it."))
        return tuple(found)

    # Craft

    def craft_sentence(self) -> str:
        """What carried the conversation, honestly."""
        result = self.debrief
        carried = len(result.carried_by)
        if result.craft is None:
            return _("No picture yet. A second conversation will help.")
        if result.by_luck:
            return _("It ended well, and luck had a part in it. The moments show where.")
        if result.despite:
            return _("It ended badly, although most of what you did was good.")
        if not carried:
            return _("No decision carried this conversation yet. The moments show where one could.")
        if result.ending_kind is EndingKind.GOOD:
            if result.craft is Band.BUILDING:
                return ngettext(
                    "One of your decisions carried this conversation. There was room for more.",
                    "{count} of your decisions carried this conversation. There was room for more.",
                    carried,
                ).format(count=carried)
            return ngettext(
                "Not luck: one of your decisions carried this conversation.",
                "Not luck: {count} of your decisions carried this conversation.",
                carried,
            ).format(count=carried)
        return ngettext(
            "One of your decisions carried this conversation, others cost it something.",
            "{count} of your decisions carried this conversation, others cost it something.",
            carried,
        ).format(count=carried)

    def self_image_sentence(self, rating: int | None) -> str:
        """How one's own impression (0 to 10) and the finding differ, without praise or blame."""
        if rating is None:
            return _("You skipped your own impression. Next time it can stand here beside the finding.")
        gave = _("You gave yourself {own} of {highest}.").format(own=rating, highest=HIGHEST_RATING)
        if self.debrief.craft is None:
            return f"{gave} " + _("There is no finding yet.")
        return f"{gave} {_distance(self.debrief.craft_value * HIGHEST_RATING - rating)}"

    def skill_sentence(self, shown: Sequence[int], lacked: Sequence[int]) -> str:
        """In which decisions a skill was shown and in which it was lacking; empty if in none."""
        found = []
        if shown:
            found.append(_("Shown in {numbers}.").format(numbers=listed(shown)))
        if lacked:
            found.append(_("Lacking in {numbers}.").format(numbers=listed(lacked)))
        return " ".join(found)


def _distance(difference: float) -> str:
    if abs(difference) < ALIKE:
        return _("The finding is about the same.")
    if difference > FAR:
        return _("The finding is clearly higher.")
    if difference > 0:
        return _("The finding is a little higher.")
    if difference < -FAR:
        return _("The finding is clearly lower.")
    return _("The finding is a little lower.")
