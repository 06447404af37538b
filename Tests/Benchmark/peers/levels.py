"""The rules of Pipelines/village-levels, as both peers need them."""

INDICATORS = [f"i{number:02}" for number in range(1, 24)]
ASPECTS = {
    "social": INDICATORS[0:7],
    "economy": INDICATORS[7:12],
    "learning": INDICATORS[12:19],
    "environment": INDICATORS[19:23],
}
LEVEL_FROM = {1: 10, 2: 17, 3: 23}
LEVEL_NAMES = ["ไม่มีระดับ", "พออยู่ พอกิน", "อยู่ดี กินดี", "มั่งมี ศรีสุข"]

# What became of an answer is 3 × before + after, each 0 failed, 1 passed, 2 missing.
CHANGES = [
    "still_failing",
    "gained",
    "now_unknown",
    "lost",
    "kept",
    "now_unknown",
    "now_failing",
    "now_known",
    "unknown",
]
CHANGE_COLUMNS = ["gained", "lost", "kept", "still_failing", "now_known", "now_failing", "now_unknown", "unknown"]
CHANGE_MEASURES = CHANGE_COLUMNS[:5]


def codes(change):
    """The numbers of a change."""
    return [number for number, name in enumerate(CHANGES) if name == change]
