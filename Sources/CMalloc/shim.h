// Of the C library: to give memory back to the system.
#include <malloc.h>
