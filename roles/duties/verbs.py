"""What the trail says of a duty that two charters claim. After either of the first two it is brought up."""

ASKED, PROPOSED, SETTLED = "asked to settle", "proposed how to settle", "settled"
