"""The shared-practice board: what colleagues do in class, and when to come and see it."""
