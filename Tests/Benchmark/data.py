"""Makes the files that are measured; what is there already is kept."""

import os
import random
import shutil
import subprocess
from pathlib import Path

# Provinces with villages, as in the household files.
PROVINCES = [
    *range(11, 28),
    *range(30, 50),
    *range(50, 59),
    *range(60, 68),
    *range(70, 78),
    *range(80, 87),
    *range(90, 97),
]
VILLAGES = 75_000
ROUNDS_SEED = 2563
LARGE_PART = 11_520_000


class Data:
    def __init__(self, folder, samples, say):
        self.folder = Path(folder)
        self.samples = samples
        self.say = say

    def households(self, size, *options):
        """A household file of a size in bytes ("1GB"), or of a number of households ("13000000 households")."""
        if size == "10GB":
            return self.kept("households-10GB.csv", self.generate_large)
        amount = ["--households", size.split()[0]] if size.endswith("households") else ["--bytes", size]
        name = "-".join([size.replace(" ", "-"), *(option.lstrip("-") for option in options)])
        return self.kept(f"households-{name}.csv", lambda path: self.generate(path, [*amount, *options]))

    def generate(self, path, options):
        subprocess.run([self.samples, "households", *options, "--output", path], check=True)

    def generate_large(self, path):
        """46 million households: four files of the generator, whose most is 13 million, with ids of their own."""
        if shutil.disk_usage(self.folder).free < 25e9:
            raise OSError("10 GB needs 25 GB of free disk")
        with open(path, "wb") as file:
            for part in range(4):
                options = ["--households", str(LARGE_PART), "--seed", str(ROUNDS_SEED + part)]
                source = subprocess.Popen([self.samples, "households", *options], stdout=subprocess.PIPE)
                edits = ["1d"] if part else []
                edits.append(f"s/^([0-9]{{11}},[0-9]{{8}},)/{part + 1}\\1/")
                subprocess.run(
                    ["sed", "-E", ";".join(edits)],
                    stdin=source.stdout,
                    stdout=file,
                    env=os.environ | {"LC_ALL": "C"},
                    check=True,
                )
                source.stdout.close()
                if source.wait() != 0:
                    raise OSError("the generator failed")

    def converted(self, source):
        """A windows-874 file in UTF-8."""
        return self.kept(f"{source.stem}-as-utf-8.csv", lambda path: convert(source, path))

    def rounds(self):
        """Two rounds of assessments of 75,000 villages; one village in a hundred has only one round."""
        return self.kept(f"village-rounds-{VILLAGES}.csv", write_rounds)

    def month(self, households, sample):
        """The sample month with a large household file and two rounds of 75,000 villages in it."""
        folder = self.folder / f"month-{households.stem}"
        folder.mkdir(parents=True, exist_ok=True)
        for file in sorted(Path(sample).iterdir()):
            # No register of area names: the peers write none.
            if file.is_file() and file.name not in ("households.csv", "village-levels.csv", "areas.csv"):
                shutil.copyfile(file, folder / file.name)
        for name, source in (("households.csv", households), ("village-levels.csv", self.rounds())):
            link = folder / name
            link.unlink(missing_ok=True)
            os.link(source, link)
        return folder

    def kept(self, name, make):
        path = self.folder / name
        if not path.exists():
            self.say(f"making {name}")
            self.folder.mkdir(parents=True, exist_ok=True)
            unfinished = path.with_suffix(".part")
            make(unfinished)
            unfinished.rename(path)
        return path


def convert(source, target):
    with open(target, "wb") as file:
        subprocess.run(conversion(source), stdout=file, check=True)


def conversion(source):
    return ["iconv", "--from-code", "CP874", "--to-code", "UTF-8", str(source)]


def write_rounds(path):
    source = random.Random(ROUNDS_SEED)
    header = ["village_code", "round", *(f"i{number:02}" for number in range(1, 24)), "assessed_on"]
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(",".join(header) + "\n")
        for village in range(VILLAGES):
            code = village_code(village)
            rounds = (1, 2) if source.randrange(100) else (source.randrange(1, 3),)
            # How far a village is, of a hundred; the second round is a little further.
            reach = source.randrange(35, 98)
            for number in rounds:
                chance = min(99, reach + 8 * (number - 1))
                answers = "".join(answer(source, chance) + "," for _ in range(23))
                day = f"{2018 + number}-{source.randrange(1, 13):02}-{source.randrange(1, 29):02}"
                file.write(f"{code},{number},{answers}{day}\n")


def village_code(village):
    """Villages spread evenly over the provinces, twelve to a tambon and ten tambons to a district."""
    province, index = divmod(village, -(-VILLAGES // len(PROVINCES)))
    district, rest = divmod(index, 120)
    tambon, number = divmod(rest, 12)
    return f"{PROVINCES[province]}{district + 1:02}{tambon + 1:02}{number + 1:02}"


def answer(source, chance):
    """Passed, failed, or in one of two hundred missing: blank or a dash."""
    if source.randrange(200) == 0:
        return source.choice(("", "-"))
    return "1" if source.randrange(100) < chance else "0"
