"""Runs one program as a whole process and tells its time and its peak memory."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

LAUNCH = [sys.executable, "-I", "-S", Path(__file__).with_name("launch.py")]


@dataclass
class Run:
    wall: float  # seconds
    cpu: float  # seconds, user and system, of the process and what it waited for
    memory: float  # MiB, peak resident; of the process, or of the largest that it waited for
    status: int
    error: str  # the last line it wrote to standard error


def run(command, output="/dev/null"):
    program = shutil.which(command[0])
    with tempfile.NamedTemporaryFile() as errors:
        launched = subprocess.run(
            [str(part) for part in (*LAUNCH, output, errors.name, program, *command[1:])],
            capture_output=True,
            text=True,
            check=True,
        )
        lines = errors.read().decode("utf-8", "replace").strip().splitlines()
    wall, cpu, memory, status = launched.stdout.split()
    return Run(float(wall), float(cpu), int(memory) / 1024, int(status), lines[-1] if lines else "")


def busy_cores(seconds):
    """How many cores others keep busy while this process waits."""
    before = _busy_ticks()
    time.sleep(seconds)
    return (_busy_ticks() - before) / os.sysconf("SC_CLK_TCK") / seconds


def _busy_ticks():
    """Clock ticks of all cores so far that were not idle and did not wait for a disk."""
    ticks = [int(field) for field in Path("/proc/stat").read_text().splitlines()[0].split()[1:9]]
    return sum(ticks) - ticks[3] - ticks[4]


@dataclass
class Figures:
    """What several runs of one program took."""

    walls: list
    cpus: list
    memory: float

    @classmethod
    def of(cls, runs):
        return cls([r.wall for r in runs], [r.cpu for r in runs], max(r.memory for r in runs))

    @property
    def wall(self):
        return statistics.median(self.walls)

    @property
    def cpu(self):
        return statistics.median(self.cpus)

    def after(self, other):
        """These figures when the other program must run first."""
        walls = [a + b for a, b in zip(self.walls, other.walls)]
        cpus = [a + b for a, b in zip(self.cpus, other.cpus)]
        return Figures(walls, cpus, max(self.memory, other.memory))


def warm(path):
    """Reads a file, or the files of a folder, so that every program finds it in memory."""
    for file in sorted(path.iterdir()) if path.is_dir() else [path]:
        with open(file, "rb", buffering=0) as stream:
            while stream.read(1 << 24):
                pass
