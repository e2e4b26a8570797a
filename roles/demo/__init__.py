"""The demonstration district: Lakemont County Schools, invented from the words in `data/`."""

from __future__ import annotations

PASSWORD = "lakemont-demo"  # noqa: S105 - for trying CoachHub out; everybody in the district has it


def sign_ins() -> list[tuple[str, str]]:
    """Who is worth signing in as, each as (what they are, e-mail); the password is the same for all."""
    return [
        ("Denise Okafor, principal of Hampton", "d.okafor@hampton.example"),
        ("Yvonne Castillo, PL coach", "y.castillo@hampton.example"),
        ("Russell Tate, PL project manager", "r.tate@hampton.example"),
        ("Emily Novak, teacher", "e.novak@hampton.example"),
        ("Carla Jimenez, leads the math department", "c.jimenez@hampton.example"),
        ("Tomas Herrera, principal of Ridgeline", "t.herrera@ridgeline.example"),
        ("Farah Siddiqui, leads the math team of Ridgeline", "f.siddiqui@ridgeline.example"),
        ("Ann Sorensen, principal of Cold Spring", "a.sorensen@coldspring.example"),
        ("Margaret Boateng, district lead", "m.boateng@lakemont.example"),
    ]
