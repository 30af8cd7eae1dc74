/* A program that uses the installed library: checks one article from memory, prints what clashes, then the same as JSON. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <claimclash.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char article[] = "# Bridge closed for repairs\n"
                              "\n"
                              "The city plans to hire 400 workers for the repair of the harbour bridge, the mayor's office said.\n"
                              "\n"
                              "\"We will hire 200 workers for the repair of the bridge,\" the chief engineer, Ida Holm, said on Monday.\n";

static bool print(void *to, const char *bytes, size_t size)
{
    return fwrite(bytes, 1, size, to) == size;
}

static void print_finding(const ClaimclashFinding *finding)
{
    printf("%s: %s\n", finding->rule, finding->message);
    for (size_t i = 0; i < finding->end_count; i++)
        printf("  %s:%u:%u: %s (%s)\n", finding->ends[i].path, finding->ends[i].start.line, finding->ends[i].start.column, finding->ends[i].text,
               finding->ends[i].label);
}

int main(void)
{
    ClaimclashChecker *checker;
    ClaimclashReading *reading = NULL;
    size_t count = 0;
    if (claimclash_checker_open(NULL, &checker) != CLAIMCLASH_DONE)
        return EXIT_FAILURE;
    ClaimclashStatus status = claimclash_article_check(checker, "bridge.md", article, strlen(article), &reading);
    const ClaimclashFinding *findings = claimclash_reading_findings(reading, &count);
    for (size_t i = 0; i < count; i++)
        print_finding(&findings[i]);
    ClaimclashReport *report = claimclash_report_open(checker, "jsonl", NULL, print, stdout);
    ClaimclashTotals totals = {0};
    if (report) {
        claimclash_report_add(report, reading);
        status = claimclash_report_close(report, &totals);
    }
    claimclash_reading_free(reading);
    claimclash_checker_free(checker);
    return status == CLAIMCLASH_DONE && totals.files == 1 && totals.warnings + totals.errors == count ? EXIT_SUCCESS : EXIT_FAILURE;
}
