/* Comments that silence: "<!-- claimclash-VERB ARGUMENTS: reason -->", where the source found comments. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/silence_comment.h"

enum { MOST_COMMENTS = 1000, LONGEST_COMMENT = 2000 };

typedef struct Comment {
    Str verb;                                        /* "ignore-start" */
    Str arguments;                                   /* before the colon */
    Str reason;                                      /* after it */
    Span span;
} Comment;

typedef struct Comments {
    Reading *reading;
    Silences silences;
    uint32_t open;                                   /* number + 1 of the silence whose end has not come yet */
    uint32_t block;                                  /* the next block to look at: comments and blocks both come in reading order */
    uint32_t count;
} Comments;

void silence_note(Reading *reading, uint32_t at, Str message)
{
    Place place = article_place(reading->article, at, reading->arena);
    note_remark(&reading->notes, reading->article->path, place.line, place.column, "%.*s", STR_ARG(message));
}

/* The comment that begins at byte `at`; false when it is none of ours. */
static bool read_comment(Str bytes, size_t at, Comment *out)
{
    static const Str ours = STR("claimclash-");
    Str inside = str_sub(bytes, at, at + LONGEST_COMMENT);
    size_t length = str_find(inside, S("-->"));
    if (length == inside.n)
        return false;
    Str rest = str_trim(str_sub(inside, sizeof "<!--" - 1, length));
    if (!str_starts(rest, ours))
        return false;
    rest = str_from(rest, ours.n);
    size_t end = 0;
    while (end < rest.n && (byte_is_letter(rest.p[end]) || rest.p[end] == '-'))
        end++;
    out->verb = str_sub(rest, 0, end);
    rest = str_from(rest, end);
    size_t quoted_end = rest.n;                      /* a colon may stand in the quoted texts of a pair */
    while (quoted_end > 0 && rest.p[quoted_end - 1] != '"')
        quoted_end--;
    size_t colon = quoted_end + str_find_byte(str_from(rest, quoted_end), ':');
    if (!str_equal(out->verb, S("distinct")))
        colon = str_find_byte(rest, ':');
    out->arguments = str_trim(str_sub(rest, 0, colon));
    out->reason = str_trim(str_from(rest, colon + 1));
    out->span = (Span){(uint32_t)at, (uint32_t)(at + length + sizeof "-->" - 1)};
    return true;
}

static Silence *add(Comments *comments, const Comment *comment, Str rules, Span span)
{
    Silence *silence = VEC_PUSH(comments->reading->arena, &comments->silences);
    if (silence)
        *silence = (Silence){.rules = rules, .span = span, .reason = comment->reason, .at = comment->span.begin};
    return silence;
}

/* The bytes of the block that the comment is about: the one it stands in, when text follows it there, else the next; of a table all of it. */
static Span block_after(Comments *comments, Span comment)
{
    const Article *article = comments->reading->article;
    uint32_t *i = &comments->block, n = article->blocks.n;
    while (*i < n && article_span(article, article->blocks.at[*i].begin, article->blocks.at[*i].end).end <= comment.end)
        (*i)++;
    if (*i == n)
        return (Span){0};
    const Block *block = &article->blocks.at[*i];
    uint32_t last = *i;
    while (block->kind == BLOCK_CELL && last + 1 < n && article->blocks.at[last + 1].kind == BLOCK_CELL && article->blocks.at[last + 1].list == block->list)
        last++;
    Span begin = article_span(article, block->begin, block->end), end = article_span(article, article->blocks.at[last].begin, article->blocks.at[last].end);
    return (Span){begin.begin, end.end};
}

static void take_ignore(Comments *comments, const Comment *comment)
{
    add(comments, comment, comment->arguments, block_after(comments, comment->span));
}

static void take_file(Comments *comments, const Comment *comment)
{
    add(comments, comment, comment->arguments, (Span){0, UINT32_MAX});
}

static void take_start(Comments *comments, const Comment *comment)
{
    if (add(comments, comment, comment->arguments, (Span){comment->span.end, UINT32_MAX}))
        comments->open = comments->silences.n;
}

static void take_end(Comments *comments, const Comment *comment)
{
    if (comments->open)
        comments->silences.at[comments->open - 1].span.end = comment->span.begin;
    else
        silence_note(comments->reading, comment->span.begin, S("claimclash-ignore-end ends nothing; claimclash-ignore-start comes before it"));
    comments->open = 0;
}

/* "400,000 people" "200,000 people" */
static void take_distinct(Comments *comments, const Comment *comment)
{
    Str rest = comment->arguments;
    str_cut(&rest, '"');
    Str one = str_trim(str_cut(&rest, '"'));
    str_cut(&rest, '"');
    Str other = str_trim(str_cut(&rest, '"'));
    Silence *silence = one.n && other.n ? add(comments, comment, (Str){0}, (Span){0, UINT32_MAX}) : NULL;
    if (silence) {
        silence->one = one;
        silence->other = other;
    } else {
        silence_note(comments->reading, comment->span.begin,
                     S("claimclash-distinct needs two texts: claimclash-distinct \"400,000 people\" \"200,000 people\": reason"));
    }
}

static void take(Comments *comments, const Comment *comment)
{
    static const struct {
        Str verb;
        void (*take)(Comments *, const Comment *);
    } verbs[] = {{STR("ignore"), take_ignore},
                 {STR("ignore-file"), take_file},
                 {STR("ignore-start"), take_start},
                 {STR("ignore-end"), take_end},
                 {STR("distinct"), take_distinct}};
    enum { VERBS = sizeof verbs / sizeof *verbs };
    Reading *reading = comments->reading;
    Str names[VERBS];
    for (size_t i = 0; i < VERBS; i++) {
        names[i] = verbs[i].verb;
        if (!str_equal(comment->verb, verbs[i].verb))
            continue;
        if (!comment->reason.n && verbs[i].take != take_end)
            silence_note(reading, comment->span.begin, S("suppression-without-reason: say why after a colon, for those who come later"));
        verbs[i].take(comments, comment);
        return;
    }
    Str nearest = note_nearest(comment->verb, names, VERBS);
    silence_note(reading, comment->span.begin,
                 arena_print(reading->arena, "unknown-suppression: there is no claimclash-%.*s; %s claimclash-%.*s", STR_ARG(comment->verb),
                             nearest.n ? "did you mean" : "there is", STR_ARG(nearest.n ? nearest : verbs[0].verb)));
}

static void take_at(Comments *comments, size_t at)
{
    Comment comment;
    if (comments->count < MOST_COMMENTS && read_comment(comments->reading->article->bytes, at, &comment)) {
        take(comments, &comment);
        comments->count++;
    }
}

/* Plain text has no comments of its own; ours are found in it by their looks. */
static void take_from_text(Comments *comments)
{
    static const Str opener = STR("<!--");
    Str bytes = comments->reading->article->bytes;
    for (size_t at = str_find(bytes, opener); at < bytes.n; at += str_find(str_from(bytes, at), opener)) {
        take_at(comments, at);
        at += opener.n;
    }
}

Silences silence_comments(Reading *reading)
{
    Comments comments = {.reading = reading};
    const Article *article = reading->article;
    if (article->format == FORMAT_TEXT && !article->comments.n)
        take_from_text(&comments);
    for (uint32_t i = 0; i < article->comments.n; i++)
        take_at(&comments, article->comments.at[i].begin);
    return comments.silences;
}
