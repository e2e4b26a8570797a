"""Templates that a district hands to its schools, in versions, and which charter began from which.

The product's own templates are files; see `shipped.py`.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from roles.charters.models import Charter
from roles.people.models import District, Person, School


class Template(models.Model):
    district = models.ForeignKey(District, models.CASCADE, related_name="templates")
    name = models.CharField(max_length=80)
    slug = models.SlugField(max_length=60)
    is_offered = models.BooleanField("offered to schools", default=True)

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["district", "slug"], name="one_template_per_address")]

    def __str__(self) -> str:
        return self.name


class TemplateVersion(models.Model):
    """The content of a template as schools adopt it; a change is a new version."""

    template = models.ForeignKey(Template, models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    content = models.JSONField(help_text="As roles/charter_templates/shipped.py describes it.")
    what_changed = models.CharField(max_length=400, blank=True)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["template", "number"], name="one_template_version_per_number")]

    def __str__(self) -> str:
        return f"{self.template}, version {self.number}"


class Adoption(models.Model):
    """Which template a charter began from, and the last version of it that the school has dealt with."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    charter = models.OneToOneField(Charter, models.CASCADE, related_name="adoption")
    shipped = models.CharField(max_length=60, blank=True, help_text="The key of one of the product's own templates.")
    version = models.ForeignKey(TemplateVersion, models.PROTECT, null=True, blank=True, related_name="adoptions")
    adopted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=(Q(version=None) & ~Q(shipped="")) | Q(version__isnull=False, shipped=""),
                name="began_from_one_template",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.charter} from {self.version or self.shipped}"
