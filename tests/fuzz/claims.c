/* Fuzz target: Markdown of which every claim is read. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "article.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const char *const formats[] = {"jsonl", "csv", NULL};
    fuzz_article("a.md", CLAIMCLASH_CLAIMS, bytes, size, formats);
    return 0;
}
