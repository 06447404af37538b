// Debian's libcsv-dev (3.0.3) has no pkg-config file; the module map links it by name.
#include <csv.h>
