"""The demonstration of partnerships: what the schools of the demonstration district agreed on."""
