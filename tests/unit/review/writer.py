"""Writes a stream of comments and decisions to a review and says each one aloud once it is acknowledged.

Run by the crash tests as a program of its own: `writer.py FILE SEED`.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from counterdraft.model.anchor import Anchor, PositionSelector, QuoteSelector
from counterdraft.model.comment import CommentState
from counterdraft.model.decision import Disposition
from counterdraft.review.fields import DocumentRole
from counterdraft.review.store import NewComment, ReviewFile

ANCHOR = Anchor("ab" * 32, None, "", QuoteSelector("q", "", ""), PositionSelector(0, 1))


def acknowledge(*words: str) -> None:
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


def main(path: Path, seed: int) -> None:
    chance = random.Random(seed)
    with ReviewFile.open(path) as review:
        acknowledge("open")
        heads: list[str] = [thread.head.id for thread in review.threads()]
        for number in range(100_000):
            kind = chance.choice(["comment", "reply", "edit", "state", "decide", "thread", "document"])
            if not heads or kind == "comment":
                (id,) = review.add_comment(
                    ANCHOR, f"comment {number} " + "x" * chance.randint(0, 9000), "a"
                ).added
                heads.append(id)
                acknowledge("comment", id)
            elif kind == "reply":
                (id,) = review.reply(chance.choice(heads), f"reply {number}", "b").added
                acknowledge("comment", id)
            elif kind == "edit":
                id = chance.choice(heads)
                review.edit_comment(id, f"edit {seed} {number}")
                acknowledge("body", id, f"edit {seed} {number}")
            elif kind == "state":
                id, state = chance.choice(heads), chance.choice(list(CommentState))
                review.set_state(id, state)
                acknowledge("state", id, state.value)
            elif kind == "decide":
                review.decide(f"c{number}", chance.choice(list(Disposition)), "a", f"because {number}")
                acknowledge("decision", f"c{number}", f"because {number}")
            elif kind == "thread":
                replies = tuple(NewComment(ANCHOR, f"r{n}", "c") for n in range(5))
                added = review.add_comments(
                    [NewComment(ANCHOR, f"thread {number}", "c", replies=replies)]
                ).added
                heads.extend(id for id in added if review.comment(id).parent is None)
                acknowledge("thread", *added)
            else:
                data = chance.randbytes(chance.randint(1, 40_000))
                (digest,) = review.add_document(
                    data, DocumentRole.AMENDMENT, "d", delegation=f"{number}"
                ).documents
                acknowledge("document", digest)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
