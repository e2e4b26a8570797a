"""The ask field in frames, search boxes and home screens; what programs fetch."""

from coachhub.kit.entry import Level
from tests.guards.catalogue import NO_KEY, Page
from tests.guards.pages.common import STRANGERS, sends

KEY = {"program": 200}

ON_OTHER_SITES = [
    Page("elsewhere:opensearch", Level.ANYONE, but=STRANGERS, reader="visitor", queries=1),
    Page("elsewhere:manifest", Level.ANYONE, but=STRANGERS, reader="visitor", queries=1),
    Page("elsewhere:embed", Level.ANYONE, but=STRANGERS, reader="visitor", queries=1),
    Page("elsewhere:embed", Level.ANYONE, query="?q=I+need+laptops", but=STRANGERS, reader="visitor", queries=1),
    Page("elsewhere:embed", Level.ANYONE, query="?q=zxqj", but=STRANGERS, reader="visitor", queries=2),
    Page("elsewhere:settings", Level.PRINCIPAL, good=sends(embed_origins="https://staff.hampton.example")),
    Page("elsewhere:key", Level.PRINCIPAL, good=sends(), done=200),
    Page("elsewhere:key_withdraw", Level.PRINCIPAL, good=sends()),
    Page("elsewhere:api", Level.ANYONE, but=STRANGERS, reader="visitor", queries=1),
    Page("elsewhere:api_description", Level.ANYONE, but=STRANGERS, reader="program", queries=1),
    Page("elsewhere:api_route", Level.ANYONE, query="?q=I+need+laptops", ok=NO_KEY, but=KEY, reader="program"),
    Page("elsewhere:api_route", Level.ANYONE, query="?q=zxqj", ok=NO_KEY, but=KEY, reader="program"),
    Page("elsewhere:api_roles", Level.ANYONE, ok=NO_KEY, but=KEY, reader="program"),
    Page("elsewhere:api_owners", Level.ANYONE, ok=NO_KEY, but=KEY, reader="program"),
]
