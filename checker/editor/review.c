/* Review: one page, one number that tells whether it is still the newest, and one way to change something. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "editor/review.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>

#include <cjson/cJSON.h>

#include "claimclash_inside.h"
#include "editor/http.h"
#include "project/baseline_place.h"
#include "project/grouping.h"
#include "project/input.h"

enum { TOKEN_BYTES = 16, LONGEST_URL = 128 };
static const size_t LARGEST_ARTICLE = 2 << 20;       /* bytes; a page of more is no longer looked at, and takes a browser minutes */

/* What tells that a file is another one than before. */
typedef struct Stamp {
    int64_t seconds, nanoseconds, size;
    uint64_t number;
} Stamp;

/* A file that the page was made from, as it was then. */
typedef struct Watched {
    const char *path;
    Stamp stamp;
} Watched;

typedef struct Read {                                /* an article on the page */
    const char *path;
    Input input;
    Baseline *baseline;                              /* NULL: nothing is accepted */
    ClaimclashReading *reading;
} Read;

struct Review {
    ReviewChoice choice;
    Http *http;
    char token[2 * TOKEN_BYTES + 1], url[LONGEST_URL];
    Arena *arena;                                    /* of the page and all that it was made from */
    VEC(Watched) watched;
    Project project;
    Checkers checkers;
    Read *read;
    uint32_t read_count;
    Str page;
    uint32_t edition;                                /* of the page; 0: there is none yet */
};

static Stamp stamp_of(const char *path)
{
    struct stat status;
    if (stat(path, &status) != 0)
        return (Stamp){0};
    return (Stamp){status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_size, status.st_ino};
}

static bool is_same(Stamp a, Stamp b)
{
    return a.seconds == b.seconds && a.nanoseconds == b.nanoseconds && a.size == b.size && a.number == b.number;
}

static bool has_changed(const Review *review)
{
    for (uint32_t i = 0; i < review->watched.n; i++)
        if (!is_same(review->watched.at[i].stamp, stamp_of(review->watched.at[i].path)))
            return true;
    return false;
}

static void watch(Review *review, Str path)
{
    Watched *it = VEC_PUSH(review->arena, &review->watched);
    const char *kept = it ? arena_print(review->arena, "%.*s", STR_ARG(path)).p : NULL;
    if (kept)
        *it = (Watched){kept, stamp_of(kept)};
    else
        review->watched.n -= it ? 1 : 0;
}

/* Also what is not there yet. */
static void watch_named(Review *review)
{
    for (uint32_t i = 0; i < review->choice.path_count; i++)
        watch(review, str_of(review->choice.paths[i]));
    for (uint32_t i = 0; review->choice.facts && review->choice.facts[i]; i++)
        watch(review, str_of(review->choice.facts[i]));
    watch(review, S(CONFIG_NAME));
    watch(review, S(BASELINE_NAME));
}

/* What else had a say in the page. */
static void watch_project(Review *review)
{
    const Project *project = &review->project;
    for (uint32_t i = 0; i < project->baselines.n; i++)
        watch(review, project->baselines.at[i]->path);
    for (uint32_t i = 0; i < project->settings.n; i++) {
        const Settings *settings = project->settings.at[i];
        for (uint32_t k = 0; k < settings->config_count; k++)
            watch(review, settings->configs[k]->path);
        for (uint32_t k = 0; k < settings->facts.n; k++)
            watch(review, settings->facts.at[k].text);
    }
}

static void forget_article(Read *it)
{
    claimclash_reading_free(it->reading);
    input_free(&it->input);
}

static void forget_page(Review *review)
{
    for (uint32_t i = 0; i < review->read_count; i++)
        forget_article(&review->read[i]);
    review->read_count = 0;
    checkers_free(&review->checkers);
    arena_free(review->arena);
    review->arena = NULL;
    review->checkers = (Checkers){0};
    review->page = (Str){0};
    memset(&review->watched, 0, sizeof review->watched);
}

static void read_article(Review *review, const char *path, Notes *notes)
{
    Read *it = &review->read[review->read_count];
    const ClaimclashChecker *checker = checkers_get(&review->checkers, str_of(path), NULL, notes);
    *it = (Read){.path = path};
    if (checker && input_read_small(&it->input, path, LARGEST_ARTICLE, notes) && project_baseline(&review->project, str_of(path), &it->baseline, notes))
        claimclash_article_check(checker, path, it->input.bytes, it->input.size, &it->reading);
    if (it->reading)
        review->read_count++;
    else
        forget_article(it);
}

/* Lays the articles beside each other; without that the judgement of readings made for it is not complete. */
static void compare_all(Review *review, Notes *notes)
{
    uint32_t n = review->read_count;
    const char **names = ARENA_ARRAY(review->arena, const char *, n);
    ClaimclashReading **readings = ARENA_ARRAY(review->arena, ClaimclashReading *, n);
    const Settings *settings = NULL;
    Across across;
    if (!names || !readings || !n || !checkers_get(&review->checkers, str_of(review->read[0].path), &settings, notes))
        return;
    for (uint32_t i = 0; i < n; i++) {
        names[i] = review->read[i].path;
        readings[i] = review->read[i].reading;
    }
    if (!grouping_choose(review->choice.across, (Articles){names, n}, settings, &across, review->arena, notes))
        across = (Across){.by = CLAIMCLASH_BY_EVENT};
    claimclash_readings_compare(readings, n, across.by, across.names);
}

/* Puts the articles on the page, with what is accepted in them taken out. The n-th sheet is then the n-th of those that are kept. */
static void report_articles(Review *review, Report *report)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < review->read_count; i++) {
        Read *it = &review->read[i];
        if (it->baseline)
            baseline_sift(it->baseline, it->reading);
        report_add(report, &it->reading->reading);
        if (it->reading->reading.article)
            review->read[kept++] = *it;
        else
            forget_article(it);
    }
    review->read_count = kept;
}

static void write_page(Review *review, Pile *pile)
{
    const ReportStyle style = {.show = SHOW_FINDINGS, .live = ++review->edition};
    Notes notes = {.arena = review->arena};
    Report *report = report_open(report_format(S("html")), style, pile_take, pile);
    Totals totals;
    if (!report)
        return;
    watch_named(review);
    bool open = project_open(&review->project, review->choice.project, review->arena, &notes);
    for (uint32_t i = 0; i < review->choice.path_count && open; i++)
        read_article(review, review->choice.paths[i], &notes);
    if (open)
        watch_project(review);
    if (review->choice.across)
        compare_all(review, &notes);
    report_articles(review, report);
    for (uint32_t i = 0; i < notes.list.n; i++)
        report_note(report, &notes.list.at[i]);
    report_close(report, &totals);
    report_free(report);
}

static void make_page(Review *review)
{
    forget_page(review);
    review->arena = arena_new(0);
    if (!review->arena)
        return;
    Pile pile = {.arena = review->arena};
    review->checkers = (Checkers){.project = &review->project, .arena = review->arena, .asked = review->choice.asked, .facts = review->choice.facts};
    review->checkers.asked.all_claims = true;
    write_page(review, &pile);
    review->page = (Str){pile.bytes.at, pile.bytes.n};
}

static bool is_blank(const char *reason)
{
    return !str_trim(str_of(reason)).n;
}

/* {"article": 1, "fingerprint": "0f3a...", "reason": "..."}: NULL, or what is wrong. */
static const char *accept(Review *review, const cJSON *decision)
{
    const cJSON *article = cJSON_GetObjectItemCaseSensitive(decision, "article");
    const char *fingerprint = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(decision, "fingerprint"));
    const char *reason = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(decision, "reason"));
    if (!cJSON_IsNumber(article) || !fingerprint || !reason || is_blank(reason))
        return "a decision has an article, a fingerprint and a reason";
    const Read *read = article->valuedouble >= 1 && article->valuedouble <= review->read_count ? &review->read[(uint32_t)article->valuedouble - 1] : NULL;
    const ClaimclashFinding *finding = read ? baseline_finding(read->reading, fingerprint) : NULL;
    if (!finding)
        return "there is no such finding any more; the page is out of date";
    Notes notes = {.arena = review->arena};
    Baseline *baseline = NULL;
    if (project_baseline_begun(&review->project, str_of(read->path), &baseline, &notes) && baseline_add(baseline, finding, str_trim(str_of(reason))) &&
        baseline_write(baseline, &notes))
        return NULL;
    return notes.list.n ? arena_print(review->arena, "%.*s: %.*s", STR_ARG(notes.list.at[0].path), STR_ARG(notes.list.at[0].message)).p : "memory is spent";
}

static HttpAnswer words(unsigned code, const char *text)
{
    return (HttpAnswer){code, "text/plain; charset=utf-8", str_of(text)};
}

static HttpAnswer decide(Review *review, const HttpRequest *request)
{
    if (!str_starts(request->type, S("application/json")))
        return words(415, "JSON only\n");            /* what a form of another page could send without being asked first is none */
    cJSON *decision = cJSON_ParseWithLength(request->body.p, request->body.n);
    const char *wrong = accept(review, decision);
    cJSON_Delete(decision);
    if (wrong)
        return words(409, wrong);
    make_page(review);
    return words(200, "accepted\n");
}

/* What stands behind the token in the path; the empty Str when the token is another. All of it is compared, so that time tells nothing. */
static Str path_behind_token(const Review *review, Str path)
{
    size_t length = strlen(review->token);
    unsigned different = path.n < length + 2 || path.p[0] != '/' || path.p[length + 1] != '/';
    for (size_t i = 0; i < length && i + 1 < path.n; i++)
        different |= (unsigned char)(path.p[i + 1] ^ review->token[i]);
    return different ? (Str){0} : str_from(path, length + 1);
}

static HttpAnswer serve(void *self, const HttpRequest *request)
{
    Review *review = self;
    Str path = path_behind_token(review, request->path);
    bool reads = str_equal(request->method, S("GET"));
    if (!review->edition || has_changed(review))
        make_page(review);
    if (reads && str_equal(path, S("/")))
        return (HttpAnswer){200, "text/html; charset=utf-8", review->page};
    if (reads && str_equal(path, S("/edition")))
        return words(200, arena_print(review->arena, "%u", review->edition).p);
    if (!reads && str_equal(path, S("/accept")))
        return decide(review, request);
    return words(404, "there is nothing here\n");
}

static bool make_token(Review *review)
{
    unsigned char bytes[TOKEN_BYTES];
    if (getrandom(bytes, sizeof bytes, 0) != sizeof bytes)
        return false;
    for (size_t i = 0; i < sizeof bytes; i++)
        snprintf(review->token + 2 * i, 3, "%02x", bytes[i]);
    return true;
}

Review *review_open(const ReviewChoice *choice, const char **wrong)
{
    Review *review = calloc(1, sizeof *review);
    *wrong = "memory is spent";
    if (!review)
        return NULL;
    review->choice = *choice;
    review->read = calloc(choice->path_count + 1, sizeof *review->read);
    if (review->read && make_token(review))
        review->http = http_open(choice->port, serve, review, wrong);
    if (!review->http) {
        review_close(review);
        return NULL;
    }
    snprintf(review->url, sizeof review->url, "http://127.0.0.1:%u/%s/", http_port(review->http), review->token);
    return review;
}

const char *review_url(const Review *review)
{
    return review->url;
}

void review_close(Review *review)
{
    http_close(review->http);
    forget_page(review);
    free(review->read);
    free(review);
}
