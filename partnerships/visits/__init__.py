"""Peer visits: one teacher watches another, and somebody takes the class meanwhile."""
