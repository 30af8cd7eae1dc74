/* Fuzz target: text of which only figures and dates are read: many more runs a second than the whole trip. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "article.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const char *const formats[] = {"jsonl", NULL};
    fuzz_article("a.txt", CLAIMCLASH_STAGE_MENTION, bytes, size, formats);
    return 0;
}
