"""The focus list: one or two things in progress, the rest in order."""
