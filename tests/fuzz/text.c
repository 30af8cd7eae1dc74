/* Fuzz target: plain text. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "article.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const char *const formats[] = {"human", "json", NULL};
    fuzz_article("a.txt", CLAIMCLASH_FINDINGS, bytes, size, formats);
    return 0;
}
