/* One article through the whole trip: what is found must lie in the article, whatever the bytes. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "article.h"

#include <stdlib.h>
#include <string.h>

static const size_t BUDGET = (size_t)1 << 28;        /* bytes of memory: inputs are small */

static bool swallow(void *to, const char *bytes, size_t size)
{
    size_t *all = to;
    if (size)
        *all += (unsigned char)bytes[size - 1];      /* read to the last byte */
    return true;
}

static void check_ends(const ClaimclashReading *reading, const char *bytes, size_t size)
{
    size_t count;
    const ClaimclashFinding *findings = claimclash_reading_findings(reading, &count);
    for (size_t i = 0; i < count; i++) {
        for (size_t e = 0; e < findings[i].end_count; e++) {
            const ClaimclashEnd *end = &findings[i].ends[e];
            size_t begin = end->start.byte, length = end->end.byte - begin;
            if (end->end.byte < begin || end->end.byte > size || strncmp(end->text, bytes + begin, length) != 0)
                abort();
        }
    }
}

void fuzz_article(const char *path, ClaimclashShow show, const uint8_t *bytes, size_t size, const char *const *formats)
{
    const ClaimclashSettings settings = {.show = show, .budget = BUDGET};
    const ClaimclashStyle style = {.colour = true, .width = 60};
    static ClaimclashChecker *checker;               /* one for all inputs of a target */
    ClaimclashReading *reading = NULL;
    size_t all = 0;
    if (checker || claimclash_checker_open(&settings, &checker) == CLAIMCLASH_DONE) {
        claimclash_article_check(checker, path, (const char *)bytes, size, &reading);
        if (reading && show == CLAIMCLASH_FINDINGS)
            check_ends(reading, (const char *)bytes, size);
        for (; *formats; formats++) {
            ClaimclashReport *report = claimclash_report_open(checker, *formats, &style, swallow, &all);
            claimclash_report_add(report, reading);
            claimclash_report_close(report, NULL);
        }
    }
    claimclash_reading_free(reading);
}
