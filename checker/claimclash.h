/* claimclash: reads articles and finds the claims in them that cannot all be true. This is all that the library offers. */
/* SPDX-License-Identifier: Apache-2.0
 *
 * A checker holds what is known and what is asked for; it is made once and never changes, so threads may share it. An article is bytes
 * with a path; checking it gives a reading: its findings, and notes on what is wrong with the input. Readings stand alone and are freed
 * one by one, so memory does not grow with the number of articles. A report prints readings in a format, into a function of yours.
 *
 *     ClaimclashChecker *checker;
 *     if (claimclash_checker_open(NULL, &checker) == CLAIMCLASH_DONE) {
 *         ClaimclashReading *reading;
 *         claimclash_article_check(checker, "story.md", bytes, size, &reading);
 *         size_t count;
 *         const ClaimclashFinding *findings = claimclash_reading_findings(reading, &count);
 *         ...
 *         claimclash_reading_free(reading);
 *     }
 *     claimclash_checker_free(checker);
 *
 * Conventions, once for all. Text is UTF-8; strings given to you end with a NUL and belong to what you asked for them (reading, checker,
 * or the program, for names). Byte offsets count from 0 and their ends are exclusive; lines and columns count from 1; columns are code
 * points, `utf16` the same in UTF-16 units. Zero in a settings struct means the usual. Nothing here prints, exits, opens a file (but for
 * `rules`), keeps a global or throws; a function fails only as its status says. NULL may be freed.
 */
#ifndef CLAIMCLASH_H
#define CLAIMCLASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define CLAIMCLASH_API __attribute__((visibility("default")))
#else
#define CLAIMCLASH_API
#endif

typedef struct ClaimclashChecker ClaimclashChecker;
typedef struct ClaimclashReading ClaimclashReading;
typedef struct ClaimclashReport ClaimclashReport;

typedef enum ClaimclashStatus {
    CLAIMCLASH_DONE,
    CLAIMCLASH_NOTED,                                /* an input cannot be used as asked; the notes say what is wrong and what would be right */
    CLAIMCLASH_FULL,                                 /* the budget or the machine's memory is spent: what was found so far may be incomplete */
    CLAIMCLASH_UNWRITTEN                             /* a report could not be written to its end */
} ClaimclashStatus;

typedef enum ClaimclashLevel { CLAIMCLASH_OFF, CLAIMCLASH_NOTE, CLAIMCLASH_WARNING, CLAIMCLASH_ERROR } ClaimclashLevel;
typedef enum ClaimclashInput { CLAIMCLASH_AUTO /* by the path's ending, then by content */, CLAIMCLASH_TEXT, CLAIMCLASH_MARKDOWN, CLAIMCLASH_HTML } ClaimclashInput;
/* What is read and reported: findings; all claims of the article; or what each stage of the trip gives. */
typedef enum ClaimclashShow { CLAIMCLASH_FINDINGS, CLAIMCLASH_CLAIMS, CLAIMCLASH_STAGE_SOURCE, CLAIMCLASH_STAGE_SEGMENT, CLAIMCLASH_STAGE_MENTION,
                              CLAIMCLASH_STAGE_CLAIM, CLAIMCLASH_STAGE_JUDGE, CLAIMCLASH_PAIRS /* as STAGE_JUDGE, all claims read */, CLAIMCLASH_CHANGES /* findings, and what changed since `before` */ } ClaimclashShow;

typedef struct ClaimclashRuleLevel {
    const char *rule;                                /* or a family, or "all"; the more special goes before */
    ClaimclashLevel level;                           /* of opt-in rules: any but OFF turns them on */
    const char *path;                                /* where this is written, for notes on it; NULL: nowhere */
    uint32_t line, column;
} ClaimclashRuleLevel;

/* What articles must have in common to be laid beside each other, besides telling of one event: nothing; the folder; the `slug` of their front
   matter; a name that the caller gives. */
typedef enum ClaimclashGroup { CLAIMCLASH_BY_EVENT, CLAIMCLASH_BY_FOLDER, CLAIMCLASH_BY_SLUG, CLAIMCLASH_BY_NAME } ClaimclashGroup;

typedef struct ClaimclashDocument {
    const char *path;
    const char *bytes;
    size_t size;
} ClaimclashDocument;

typedef struct ClaimclashSettings {
    const char *const *rules;                        /* files and folders of rules besides the shipped ones, with a NULL at the end; NULL: none */
    const char *select, *ignore;                     /* rules and families, parted by commas: "figures,weekday-date"; NULL: all, none */
    const ClaimclashRuleLevel *levels;               /* `select` goes before them */
    size_t level_count;
    const char *date;                                /* the articles' date where they do not say one: "2025-01-14"; NULL: unknown */
    const char *locale;                              /* the articles' language where they do not say one: "en-GB"; NULL: by their looks */
    const char *tolerance;                           /* two figures that differ by no more than this share agree: "0.01"; NULL: none */
    ClaimclashInput input;
    ClaimclashLevel min_level;                       /* findings below it are dropped */
    ClaimclashShow show;
    bool all_claims;                                 /* read all claims, also those that nothing disagrees with: for reports that list them */
    const ClaimclashDocument *facts;                 /* fact sheets (.yml, .yaml), or articles that serve as such, which every article is laid beside */
    size_t fact_count;
    bool across;                                     /* articles are to be laid beside each other: claimclash_readings_compare ends the judgement */
    const ClaimclashDocument *before;                /* the earlier version of the article, for what changed since; NULL: none */
    size_t budget;                                   /* bytes of memory that one article may take; 0: no bound */
} ClaimclashSettings;

typedef struct ClaimclashNote {
    const char *path;                                /* "" when it is about the settings */
    uint32_t line, column;                           /* 0 when it is about the whole file */
    bool fatal;                                      /* the input could not be used */
    const char *message;
} ClaimclashNote;

typedef struct ClaimclashPlace {
    uint32_t byte, line, column, utf16;
} ClaimclashPlace;

typedef struct ClaimclashEnd {                       /* one of the places that clash */
    const char *path;
    ClaimclashPlace start, end;
    const char *text;                                /* the bytes of the file from start to end */
    const char *voice;                               /* "narrator", "indirect", "quote", "headline", "caption", "embed" */
    const char *speaker;                             /* "" when it is the article itself */
    const char *label;                               /* "Marcelo Ebrard, quoted" */
} ClaimclashEnd;

typedef struct ClaimclashFinding {
    const char *rule;                                /* "count-conflict" */
    ClaimclashLevel level;
    const char *relation;                            /* "self-contradiction", "sources-disagree", ... */
    const char *message;                             /* one line, which never says which side is wrong */
    const ClaimclashEnd *ends;                       /* ends[0] is the primary one: the later in reading order */
    size_t end_count;
    const char *const *because;                      /* why they were compared: "action: train" */
    size_t because_count;
    uint64_t fingerprint;                            /* the same as long as rule, subject and values are the same, wherever they stand;
                                                        of several alike in an article each has its own */
} ClaimclashFinding;

typedef enum ClaimclashFate {
    CLAIMCLASH_KEPT,
    CLAIMCLASH_NEW,                                  /* kept; it is not in the baseline that it was compared with */
    CLAIMCLASH_ACCEPTED,                             /* it is: counted, and told only in formats that have a place for it */
    CLAIMCLASH_DROPPED
} ClaimclashFate;

typedef struct ClaimclashSifted {
    ClaimclashFate fate;
    size_t primary;                                  /* of what is kept: the end that is to be ends[0] */
    const char *reason;                              /* why it is accepted; NULL: nobody says */
} ClaimclashSifted;

typedef ClaimclashSifted ClaimclashSift(void *by, const ClaimclashFinding *finding);

typedef struct ClaimclashTotals {
    uint64_t files;                                  /* read */
    uint64_t figures, claims, pairs;
    uint64_t errors, warnings, notes;                /* findings of each level */
    uint64_t suppressed, baselined;
} ClaimclashTotals;

typedef struct ClaimclashStyle {                     /* the look of a report */
    bool colour, ascii, quiet;                       /* escape sequences for colours; nothing beyond ASCII; no closing line */
    uint32_t width;                                  /* columns of the terminal; 0: 100 */
    uint32_t most;                                   /* print at most so many findings; 0: all */
} ClaimclashStyle;

/* Takes `size` bytes; false when they cannot be written, after which it is not called again. */
typedef bool ClaimclashWrite(void *to, const char *bytes, size_t size);

CLAIMCLASH_API const char *claimclash_version(void);

/* Makes a checker; settings may be NULL. The strings of the settings are copied. After NOTED, *checker holds the notes and checks nothing;
   after FULL it is NULL. */
CLAIMCLASH_API ClaimclashStatus claimclash_checker_open(const ClaimclashSettings *settings, ClaimclashChecker **checker);
CLAIMCLASH_API const ClaimclashNote *claimclash_checker_notes(const ClaimclashChecker *checker, size_t *count);
CLAIMCLASH_API void claimclash_checker_free(ClaimclashChecker *checker);

/* Reads and judges one article. Path and bytes must stay as they are until the reading is freed; the checker must outlive it. The path
   names the article in what is printed, and its ending tells the format; no file is opened. After FULL, *reading may be NULL. */
CLAIMCLASH_API ClaimclashStatus claimclash_article_check(const ClaimclashChecker *checker, const char *path, const char *bytes, size_t size,
                                                         ClaimclashReading **reading);
/* Lays the articles of readings beside each other, made by checkers with `across`; only then are their findings complete. Put together are those
   whose dates, names and titles tell of one event. `names`, for BY_NAME, has one for each reading, "" for one that stands alone. */
CLAIMCLASH_API ClaimclashStatus claimclash_readings_compare(ClaimclashReading *const *readings, size_t count, ClaimclashGroup by, const char *const *names);
/* In the order of the primary ends, then of rules. NULL and the count 0 when there are none. */
CLAIMCLASH_API const ClaimclashFinding *claimclash_reading_findings(const ClaimclashReading *reading, size_t *count);
/* Asks of each finding what becomes of it; not of those that the article itself silences. Before the reading goes into a report. False when
   memory is spent. */
CLAIMCLASH_API bool claimclash_reading_sift(ClaimclashReading *reading, ClaimclashSift *ask, void *by);
CLAIMCLASH_API const ClaimclashNote *claimclash_reading_notes(const ClaimclashReading *reading, size_t *count);
CLAIMCLASH_API void claimclash_reading_free(ClaimclashReading *reading);

/* Begins a report in the format "human", "gcc", "json" or "jsonl", which shows what the checker was made to show; or "sarif", "junit",
   "github", "gitlab", "checkstyle", "rdjson", "rdjsonl", "tap" or "html", for findings (and html for all claims beside them, when the settings have all_claims); or
   "csv", for claims. NULL when there is no such format, when it cannot show that, or when there is no memory. */
CLAIMCLASH_API ClaimclashReport *claimclash_report_open(const ClaimclashChecker *checker, const char *format, const ClaimclashStyle *style,
                                                        ClaimclashWrite *write, void *to);
CLAIMCLASH_API void claimclash_report_add(ClaimclashReport *report, const ClaimclashReading *reading);
/* For an input that could not even be read: the note stands in the report with those of the readings. */
CLAIMCLASH_API void claimclash_report_note(ClaimclashReport *report, const ClaimclashNote *note);
/* Writes the end of the report and frees it; totals may be NULL. DONE, FULL or UNWRITTEN. */
CLAIMCLASH_API ClaimclashStatus claimclash_report_close(ClaimclashReport *report, ClaimclashTotals *totals);

#ifdef __cplusplus
}
#endif

#endif
