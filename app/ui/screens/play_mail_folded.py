"""An email that was answered, and the reply, folded to a line."""

from __future__ import annotations

from app.conversation.transcript import SILENCE, Heard
from app.ui.mails import Exchange, Mails, sent_words
from app.ui.screens.play_mail_reply import written_words
from app.ui.session import TrainingSession
from app.ui.widgets.transcript_block import TranscriptBlock
from app.words import _


def folded(
    session: TrainingSession, mails: Mails, exchange: Exchange
) -> tuple[TranscriptBlock, list[Heard | None]]:
    """The block, and what was heard in each of its lines; None where the learner wrote it."""
    people, name = session.scenario.people, session.scenario.customer.name
    if exchange.sent is None:
        title = _("Email from {name}. No reply was sent.").format(name=name)
    else:
        title = _("Email from {name} and your reply · {sent}")
        title = title.format(name=name, sent=sent_words(exchange.sent))
    block = TranscriptBlock(title, seconds=0, names={each.name for each in people.values()} | {_("You")})
    heard: list[Heard | None] = []
    for each in (*exchange.message, *exchange.beside, *exchange.reply):
        if isinstance(each, Heard):
            block.add(people[each.by].name if each.by is not None else "", session.words(each))
            heard.append(each)
        elif words := written_words(session, mails, each):
            block.add("" if each.event == SILENCE else _("You"), words)
            heard.append(None)
    block.unfold(False)
    return block, heard
