"""Meetings of a team: planned in one page, told by their convener, noted, and carried on from one to the next."""
