/* Fuzz target: Markdown, its findings printed in every format. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "article.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const char *const formats[] = {"human", "gcc", "json", "sarif", "junit", "github", "gitlab", "checkstyle", "rdjson", "tap", "html", "stats", NULL};
    fuzz_article("a.md", CLAIMCLASH_FINDINGS, bytes, size, formats);
    return 0;
}
