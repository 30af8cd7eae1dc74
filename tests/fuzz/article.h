/* One article through the whole trip and into reports, for the fuzz targets of its three formats. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_FUZZ_ARTICLE_H
#define TESTS_FUZZ_ARTICLE_H

#include "claimclash.h"
#include "fuzz.h"

/* Reads the bytes as what the path's ending says, shows what is asked for, and prints it in each of the formats (ended by NULL). Aborts when
   a place that a finding names does not lie in the article. */
void fuzz_article(const char *path, ClaimclashShow show, const uint8_t *bytes, size_t size, const char *const *formats);

#endif
