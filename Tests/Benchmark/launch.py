"""Runs one program and prints its seconds of wall and processor time, its peak memory in KiB and its status.

A process of its own because a child's peak memory begins with its parent's size, and this one is small (8 MiB):
called with python -I -S, it imports nothing but what is built in.

    python -I -S launch.py STANDARD_OUTPUT STANDARD_ERROR PROGRAM ARGUMENT…
"""

import posix
import sys
import time

WRITE = posix.O_WRONLY | posix.O_CREAT | posix.O_TRUNC
files = [
    (posix.POSIX_SPAWN_OPEN, 0, "/dev/null", posix.O_RDONLY, 0),
    (posix.POSIX_SPAWN_OPEN, 1, sys.argv[1], WRITE, 0o644),
    (posix.POSIX_SPAWN_OPEN, 2, sys.argv[2], WRITE, 0o644),
]
begin = time.perf_counter()
process = posix.posix_spawn(sys.argv[3], sys.argv[3:], posix.environ, file_actions=files)
_, status, usage = posix.wait4(process, 0)
wall = time.perf_counter() - begin
print(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, posix.waitstatus_to_exitcode(status))
