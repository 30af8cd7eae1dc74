/* Difference: the lines that were expected and not printed, and the other way round, in their order. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_DIFFERENCE_H
#define CLI_DIFFERENCE_H

#include "cli/page.h"

/* "- " before lines that only `expected` has, "+ " before those that only `found` has, "  " before those of both. */
void difference_put(Page *page, size_t indent, Str expected, Str found);

#endif
