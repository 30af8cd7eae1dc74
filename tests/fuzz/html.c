/* Fuzz target: an HTML page. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "article.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const char *const formats[] = {"human", "jsonl", NULL};
    fuzz_article("a.html", CLAIMCLASH_FINDINGS, bytes, size, formats);
    return 0;
}
