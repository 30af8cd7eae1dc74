/* Dates: what is read in a sentence of an article of Tuesday, 14 January 2025, and the days it comes to. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/date.h"
#include "suite.h"

typedef struct Case {
    Str text, expected;                              /* "Jan. 14: 2025-01-14", parted by "; "; open ends as "2017-01-01..", no days as "?" */
} Case;

static Str days_text(const Mention *mention, Arena *arena)
{
    Str from = date_print(mention->days.from, arena), to = date_print(mention->days.to, arena);
    if (mention->impossible)
        return S("impossible");
    if (range_none(mention->days))
        return S("?");
    if (date_compare(mention->days.from, mention->days.to) == 0)
        return from;
    return arena_print(arena, "%.*s..%.*s", STR_ARG(from), STR_ARG(to));
}

static Str describe(const Article *article, const Mention *mention, Arena *arena)
{
    Str days = days_text(mention, arena), text = article_text(article, mention->begin, mention->end);
    const char *repeated = mention->period == PERIOD_REPEATED ? " repeated" : "", *clash = mention->weekday_clash ? " clash" : "";
    return arena_print(arena, "%.*s: %.*s%s%s", STR_ARG(text), STR_ARG(days), repeated, clash);
}

static Str read_sentence(const Article *article, Tokens tokens, Date reference, const Knowledge *knowledge, Arena *arena)
{
    Str found = {0};
    Mention mention;
    for (uint32_t i = 0; i < tokens.n;) {
        uint32_t length = date_read_at(tokens, i, reference, false, knowledge, &mention);
        if (length) {
            Str one = describe(article, &mention, arena);
            found = arena_print(arena, "%.*s%s%.*s", STR_ARG(found), found.n ? "; " : "", STR_ARG(one));
        }
        i += length ? length : 1;
    }
    return found;
}

static Str read_text(Str text, Date reference, Arena *arena)
{
    Knowledge knowledge = knowledge_embedded();
    Notes notes = {.arena = arena};
    Article *article = source_read(S("a.txt"), text, FORMAT_TEXT, arena, &notes);
    ck_assert_ptr_nonnull(article);
    Segments segments = segment_article(article, &knowledge, reference, arena);
    Str found = {0};
    for (uint32_t i = 0; i < segments.sentences.n; i++) {
        Tokens tokens = segment_tokens(article, &segments, i, &knowledge, arena);
        syntax_tag(tokens, &knowledge, arena);
        Str part = read_sentence(article, tokens, reference, &knowledge, arena);
        found = arena_print(arena, "%.*s%s%.*s", STR_ARG(found), found.n && part.n ? "; " : "", STR_ARG(part));
    }
    return found;
}

#define CASE(text, expected) {STR(text), STR(expected)}

static void check_cases(const Case *one)
{
    Arena *arena = arena_new(0);
    ck_assert_text(read_text(one->text, (Date){2025, 1, 14}, arena), one->expected);
    arena_free(arena);
}

#define CASES(name, table) \
    START_TEST(name) \
    { \
        check_cases(&table[_i]); \
    } \
    END_TEST

static const Case absolute[] = {
    CASE("The law took effect on January 14, 2025, in Ohio.", "January 14, 2025: 2025-01-14"),
    CASE("They met on Jan. 9 in Oslo.", "Jan. 9: 2025-01-09"),
    CASE("They met on 9 Jan 2024 in Oslo.", "9 Jan 2024: 2024-01-09"),
    CASE("The town was founded on the 14th of March 1863.", "14th of March 1863: 1863-03-14"),
    CASE("The deadline passed on 2024-11-30.", "2024-11-30: 2024-11-30"),
    CASE("The form is dated 03/25/2019.", "03/25/2019: 2019-03-25"),
    CASE("The form is dated 25/3/2019.", "25/3/2019: 2019-03-25"),
    CASE("Prices fell in March 2013 and rose in May.", "March 2013: 2013-03-01..2013-03-31; May: 2024-05-01..2024-05-31"),
    CASE("The fair runs July 13-15, 2025.", "July 13-15, 2025: 2025-07-13..2025-07-15"),
    CASE("The talks lasted from 13 to 15 July 2019.", "from 13 to 15 July 2019: 2019-07-13..2019-07-15"),
    CASE("She worked there from May 2012 to June 2013.", "from May 2012 to June 2013: 2012-05-01..2013-06-30"),
    CASE("The ship sailed on Dec. 30 and sank on Jan. 2.", "Dec. 30: 2024-12-30; Jan. 2: 2025-01-02"),
    CASE("The first Tuesday of November 2024 was election day.", "first Tuesday of November 2024: 2024-11-05"),
    CASE("The leap day is Feb. 29, 2024, a Thursday.", "Feb. 29, 2024, a Thursday: 2024-02-29"),
    CASE("It was a Monday like any other.", "Monday: ?"),
    CASE("He was born in Oct. '58 and married on 7/28/92.", "Oct. '58: 1958-10-01..1958-10-31; 7/28/92: 1992-07-28"),
    CASE("She was born on January twenty-fifth nineteen eighty-six.", "January twenty-fifth nineteen eighty-six: 1986-01-25"),
    CASE("The house was sold on July 21 and 22.", "July 21 and 22: 2024-07-21..2024-07-22"),
    CASE("The school was shut between April 11 and 14.", "between April 11 and 14: 2024-04-11..2024-04-14"),
    CASE("It was the summer of '69.", "summer of '69: 1969-06-01..1969-08-31"),
    CASE("Taxes may be a point of dispute in January's talks.", "January: 2025-01-01..2025-01-31"),
    CASE("His victory Tuesday night provides a lesson.", "Tuesday: 2025-01-14"),
    CASE("His victory Monday night provides a lesson.", "Monday: 2025-01-13"),
    CASE("The message from Friday is clear.", "Friday: 2025-01-10"),
    CASE("The Supreme Court on Monday agreed to hear the case.", "Monday: 2025-01-13"),
    CASE("Mr. Hall on Friday delivers his report.", "Friday: 2025-01-17"),
    CASE("He is in hospital after a crash Friday night.", "Friday: 2025-01-10"),
    CASE("He has vowed to support her in August.", "August: 2025-08-01..2025-08-31"),
    CASE("He ran against Ann Lee, a registered nurse, in May.", "May: 2024-05-01..2024-05-31"),
    CASE("He insists that it is not so, saying Friday that it was.", "Friday: 2025-01-10"),
    CASE("The court's decision Friday may have helped.", "Friday: 2025-01-10"),
    CASE("Following Monday's ruling, they met.", "Following Monday: 2025-01-14.."),
    CASE("She will be confirmed after Thursday's hearings.", "after Thursday: 2025-01-17.."),
    CASE("They will leave by Friday's deadline.", "by Friday: ..2025-01-17"),
    CASE("They both disappeared this weekend.", "this weekend: 2025-01-11..2025-01-12"),
    CASE("They will meet this weekend.", "this weekend: 2025-01-18..2025-01-19"),
    CASE("It is on track to become the longest on Friday.", "Friday: 2025-01-17"),
    CASE("They are offline since the Feb. 20 storm came.", "since the Feb. 20: 2024-02-20.."),
    CASE("The fine stems from a June recall.", "June: 2024-06-01..2024-06-30"),
    CASE("It is off until well after the September vote.", "after the September: 2025-10-01.."),
    CASE("By mid-December, more than six weeks after it all began, the new store of the old firm \xE2\x80\x94 a hall \xE2\x80\x94 shut.", "By mid-December: ..2024-12-31"),
    CASE("She died 400 years ago Tuesday.", "400 years ago Tuesday: 1625-01-14"),
    CASE("They met in 1782, 1784 and 1788, with 1890 men.", "1782: 1782-01-01..1782-12-31; 1784: 1784-01-01..1784-12-31; 1788: 1788-01-01..1788-12-31"),
    CASE("It starts a week from Friday.", "a week from Friday: 2025-01-24"),
    CASE("It lasts for two weeks from Monday.", "Monday: 2025-01-20"),
    CASE("It pays a decade from now.", "a decade from now: 2035-01-01..2035-12-31"),
    CASE("On March 3, 2014, he left; that day it closed, and that day care grew.", "March 3, 2014: 2014-03-03; that day: 2014-03-03"),
    CASE("The 19 Sept. 11 men met on 1 may 2014.", "Sept. 11: 2024-09-11; 1 may 2014: 2014-05-01"),
    CASE("Fire crews came about 5am Monday.", "Monday: 2025-01-13"),
    CASE("He shirks when a Saturday afternoon arrives wet.", "Saturday: ?"),
    CASE("He spoke at a Monday morning briefing.", "Monday: 2025-01-13"),
    CASE("It fell by 9 percent in 2011 and rose the following year.", "2011: 2011-01-01..2011-12-31; following year: 2012-01-01..2012-12-31"),
    CASE("They met at Mar-a-Lago at the end of a month-long review.", ""),
    CASE("The talks will go on on the 18th.", "18th: 2025-01-18"),
    CASE("The fair lasts from Nov. 18 to Dec. 19, 2015.", "from Nov. 18 to Dec. 19, 2015: 2015-11-18..2015-12-19"),
};
CASES(reads_absolute, absolute)

static const Case years[] = {
    CASE("She has led the firm since 2017.", "since 2017: 2017-01-01.."),
    CASE("The plant must close by the end of 2030.", "by the end of 2030: ..2030-12-31"),
    CASE("Before 2010 nobody knew it.", "Before 2010: ..2009-12-31"),
    CASE("The bridge stood until 1945.", "until 1945: ..1945-12-31"),
    CASE("He sold the farm after 1998.", "after 1998: 1999-01-01.."),
    CASE("The 2018 final was played in Moscow.", "2018: 2018-01-01..2018-12-31"),
    CASE("Millions died in the war of 1914-1918.", "1914-1918: 1914-01-01..1918-12-31"),
    CASE("The drought of 2012-13 ruined them.", "2012-13: 2012-01-01..2013-12-31"),
    CASE("Between 1914 and 1918 the mill stood still.", "Between 1914 and 1918: 1914-01-01..1918-12-31"),
    CASE("Between 1914 and 1918 millions died.", "Between 1914 and 1918: 1914-01-01..1918-12-31"),
    CASE("In 2015 millions of people fled.", "2015: 2015-01-01..2015-12-31"),
    CASE("They watched the Weekend Update.", ""),
    CASE("Rents rose in the mid-1990s.", "mid-1990s: 1990-01-01..1999-12-31"),
    CASE("The styles of the 1960s and 70s are back.", "1960s: 1960-01-01..1969-12-31; 70s: 1970-01-01..1979-12-31"),
    CASE("It has moved since the late 1990's.", "since the late 1990's: 1990-01-01.."),
    CASE("She is in her 70s and came after a weekend swing.", ""),
    CASE("The vote is due at 2000 GMT in the year to come.", ""),
    CASE("Rents rose in the '90s.", "'90s: 1990-01-01..1999-12-31"),
    CASE("It is a city of the 21st century.", "21st century: 2001-01-01..2100-12-31"),
    CASE("Sales fell in FY2024 and in FY25.", "FY2024: 2024-01-01..2024-12-31; FY25: 2025-01-01..2025-12-31"),
    CASE("Sales fell in fiscal 2023.", "fiscal 2023: 2023-01-01..2023-12-31"),
    CASE("Sales fell in the third quarter of 2024.", "third quarter of 2024: 2024-07-01..2024-09-30"),
    CASE("Sales fell in Q3 2024.", "Q3 2024: 2024-07-01..2024-09-30"),
    CASE("Sales fell in the first half of 2013.", "first half of 2013: 2013-01-01..2013-06-30"),
    CASE("They met in early 2013.", "early 2013: 2013-01-01..2013-12-31"),
    CASE("Sales fell in the first nine months of 2013.", "first nine months of 2013: 2013-01-01..2013-09-30"),
    CASE("Sales fell in 2013's third quarter.", "2013's third quarter: 2013-07-01..2013-09-30"),
    CASE("Sales fell from 1890 to 1920.", "from 1890 to 1920: 1890-01-01..1920-12-31"),
    CASE("He was thanked by the 2009 committee.", "2009: 2009-01-01..2009-12-31"),
    CASE("They were friends in nineteen ninety-six.", "nineteen ninety-six: 1996-01-01..1996-12-31"),
    CASE("It stood from the first century BC to 44 B.C., when he died.", "from the first century BC to 44 B.C.: ?"),
    CASE("They met in the summer of 2012.", "summer of 2012: 2012-06-01..2012-08-31"),
};
CASES(reads_years, years)

static const Case relative[] = {
    CASE("The minister resigned yesterday.", "yesterday: 2025-01-13"),
    CASE("He said on Tuesday that he was ill.", "Tuesday: 2025-01-14"),
    CASE("He said on Monday that he was ill.", "Monday: 2025-01-13"),
    CASE("He said on Wednesday that he was ill.", "Wednesday: 2025-01-08"),
    CASE("The court will hear the case on Thursday.", "Thursday: 2025-01-16"),
    CASE("On Thursday the court will hear the case.", "Thursday: 2025-01-16"),
    CASE("They opened the mine last February.", "last February: 2024-02-01..2024-02-29"),
    CASE("They will open the mine next May.", "next May: 2025-05-01..2025-05-31"),
    CASE("Profits fell last year and will rise this year.", "last year: 2024-01-01..2024-12-31; this year: 2025-01-01..2025-12-31"),
    CASE("The vote was held last week.", "last week: 2025-01-06..2025-01-12"),
    CASE("The vote is next week.", "next week: 2025-01-20..2025-01-26"),
    CASE("She moved here two years ago.", "two years ago: 2023-01-01..2023-12-31"),
    CASE("She moved here a month ago.", "a month ago: 2024-12-01..2024-12-31"),
    CASE("She moved here three days ago.", "three days ago: 2025-01-11"),
    CASE("It will be paid over the next 15 years.", "next 15 years: 2025-01-15..2040-01-14"),
    CASE("It fell over the past decade.", "past decade: 2015-01-14..2025-01-14"),
    CASE("More are expected in the coming months.", "coming months: 2025-01-15.."),
    CASE("The rate was 9% in 2011, up from 8% a year earlier.", "2011: 2011-01-01..2011-12-31; a year earlier: 2010-01-01..2010-12-31"),
    CASE("He fell ill on Dec. 3 and died two days later.", "Dec. 3: 2024-12-03; two days later: 2024-12-05"),
    CASE("He fell ill and died two days later.", ""),
    CASE("They met earlier this month.", "earlier this month: 2025-01-01..2025-01-31"),
    CASE("They met late last year.", "late last year: 2024-01-01..2024-12-31"),
    CASE("He spoke on Tuesday of last week.", "Tuesday of last week: 2025-01-07"),
    CASE("It will end on Halloween.", "Halloween: 2025-10-31"),
    CASE("It ended on Christmas Day.", "Christmas Day: 2024-12-25"),
    CASE("The court is expected to rule on Thursday.", "Thursday: 2025-01-16"),
    CASE("The vote on Thursday will be close.", "Thursday: 2025-01-16"),
    CASE("The vote on Thursday was close.", "Thursday: 2025-01-09"),
    CASE("She has met him since Thursday.", "since Thursday: 2025-01-09.."),
    CASE("The money lasts until March.", "until March: ..2025-03-31"),
    CASE("We leave in two weeks' time.", "in two weeks' time: 2025-01-28"),
    CASE("We will leave in three days.", "in three days: 2025-01-17"),
    CASE("More than two years ago he left.", "More than two years ago: 2023-01-01..2023-12-31"),
    CASE("He left a year ago today.", "a year ago today: 2024-01-14"),
    CASE("It closes at year's end.", "year's end: 2025-01-01..2025-12-31"),
    CASE("The talks were postponed until November.", "until November: ..2025-11-30"),
    CASE("The meeting is at 9 a.m. on Friday.", "Friday: 2025-01-17"),
    CASE("It has grown in recent years.", "recent years: ..2025-01-14"),
    CASE("He was held on Dec. 3 and freed the next day.", "Dec. 3: 2024-12-03; next day: 2024-12-04"),
    CASE("He was sick the next day.", ""),
    CASE("He was shot in June 2020 and died the same year.", "June 2020: 2020-06-01..2020-06-30; same year: 2020-01-01..2020-12-31"),
    CASE("It rose to 9 in 2023 from 8 the year before.", "2023: 2023-01-01..2023-12-31; the year before: 2022-01-01..2022-12-31"),
    CASE("It was the day before the vote of 2023.", "2023: 2023-01-01..2023-12-31"),
    CASE("They queued on Election Day.", "Election Day: 2024-11-05"),
    CASE("They queued on Election Day 2016 and on Black Friday.", "Election Day 2016: 2016-11-08; Black Friday: 2024-11-29"),
    CASE("They were sworn in last Inauguration Day.", "last Inauguration Day: 2021-01-20"),
    CASE("They met on Good Friday.", "Good Friday: 2024-03-29"),
    CASE("They will meet at Easter, on Whit Monday and on Labor Day.", "Easter: 2025-04-20; Whit Monday: 2025-06-09; Labor Day: 2025-09-01"),
    CASE("It was a good Friday for shares.", "Friday: ?"),
    CASE("They meet every Monday.", "every Monday: ? repeated"),
    CASE("It was fixed by Friday, the mayor said on Sunday.", "by Friday: ..2025-01-10; Sunday: 2025-01-12"),
};
CASES(reads_relative, relative)

static const Case judged[] = {
    CASE("The deadline was 31 April 2014.", "31 April 2014: impossible"),
    CASE("The deadline was Feb. 29, 2015.", "Feb. 29, 2015: impossible"),
    CASE("The trial opened on Thursday, June 27, 2017.", "Thursday, June 27, 2017: 2017-06-27 clash"),
    CASE("The trial opened on Tuesday, June 27, 2017.", "Tuesday, June 27, 2017: 2017-06-27"),
    CASE("The trial opened on Friday, Dec. 27.", "Friday, Dec. 27: 2024-12-27"),
    CASE("The trial opened on Monday, Dec. 27.", "Monday, Dec. 27: 2024-12-27 clash"),
    CASE("The trial opened on June 27, 2017 (a Monday).", "June 27, 2017 (a Monday): 2017-06-27 clash"),
};
CASES(tells_what_is_wrong, judged)

static const Case not_dates[] = {
    CASE("The plan may fail, and they march on.", ""),
    CASE("Theresa May met April Jones.", ""),
    CASE("He paid 2000 dollars for 1500 sheep.", ""),
    CASE("USA Today and The Sunday Times asked about Black Monday.", ""),
    CASE("They won 3-2 and live at 1600 Pennsylvania Avenue.", ""),
    CASE("He sat in the sun for a second before the fall.", ""),
    CASE("It took five years and 20 days.", ""),
    CASE("Shops are open 24/7 at a 50/50 split.", ""),
    CASE("Since 9/11 the attacks changed the city.", ""),
    CASE("It is the first rise in two years.", ""),
    CASE("The post-Sept. 11 world is not ours.", ""),
    CASE("The strike should not last two weeks.", ""),
    CASE("A dose holds 2000 mg, a tank 1950 litres.", ""),
    CASE("Call 138-2010-2015 or 82-2100.", ""),
};
CASES(leaves_alone, not_dates)

static const char *const links[] = {"the next day ", "the next year ", "the same year ", "the year before, "};

/* Each is told from the one before it: the way back is bounded. */
START_TEST(follows_a_chain_of_dates_for_a_while)
{
    enum { LINKS = 300 };
    Arena *arena = arena_new(0);
    Str text = S("He left in 1998 ");
    for (int i = 0; i < LINKS; i++)
        text = arena_print(arena, "%.*s%s", STR_ARG(text), links[_i]);
    ck_assert_uint_gt(read_text(text, (Date){2025, 1, 14}, arena).n, 0);
    ck_assert_text(read_text(S("He left in 1998, came the next year and went the following year."), (Date){2025, 1, 14}, arena),
                   S("1998: 1998-01-01..1998-12-31; next year: 1999-01-01..1999-12-31; following year: 2000-01-01..2000-12-31"));
    arena_free(arena);
}
END_TEST

START_TEST(knows_no_day_without_the_article_date)
{
    Arena *arena = arena_new(0);
    Str found = read_text(S("He left on Tuesday, two years ago, on May 5 and in May 2013."), (Date){0}, arena);
    ck_assert_text(found, S("Tuesday: ?; two years ago: ?; May 5: ?; May 2013: 2013-05-01..2013-05-31"));
    arena_free(arena);
}
END_TEST

SUITE_MAIN("mention_date", EACH(reads_absolute, absolute), EACH(reads_years, years), EACH(reads_relative, relative), EACH(tells_what_is_wrong, judged),
           EACH(leaves_alone, not_dates), ONCE(knows_no_day_without_the_article_date), EACH(follows_a_chain_of_dates_for_a_while, links))
