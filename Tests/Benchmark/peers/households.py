"""The household file's columns and the rules of Pipelines/household-needs, as both peers need them."""

INDICATORS = [f"i{number:02}" for number in range(1, 32)]
# Indicator 22 is computed from income; the file's own answer is not used.
ANSWERED = [name for name in INDICATORS if name != "i22"]
ASPECTS = {
    "health": INDICATORS[0:7],
    "environment": INDICATORS[7:14],
    "education": INDICATORS[14:19],
    "work_and_income": INDICATORS[19:23],
    "community_values": INDICATORS[23:31],
}
INCOME = ["main_income_baht", "second_income_baht", "other_income_baht", "own_use_baht"]
INCOME_LINE = 38_000
HEADER = (
    ["household_id", "village_code", "village_name", "members"]
    + INCOME
    + INDICATORS
    + ["welfare_card", "survey_date", "land_rai", "debt_baht", "savings_baht", "note"]
)

# An answer is a number from 0 to 3 in the order in which answers decide an aspect: one that fails decides, else
# one that is missing, else one that passes; with none of them the aspect does not apply. So an aspect's answer is
# the greatest of its indicators', and a household fails when the greatest of all is FAILED.
NOT_APPLICABLE, PASSED, MISSING, FAILED = 0, 1, 2, 3
