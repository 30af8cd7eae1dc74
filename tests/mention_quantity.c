/* Tests of mention/quantity: money, percentages, units, counts, bounds, ranges, rates, ages, shares and changes in sentences of news. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "figures.h"

typedef struct Case {
    const char *text, *figures;
} Case;

static const Case amounts[] = {
    {"They need 90-plus percent, or 20-plus years.", "percent >=90; duration >=20 year"},
    {"He died yesterday at 82, and the shop at 82 Main Street closed.", "age 82 year"},
    {"It is a report with information about two programs, of about 40 pages.", "count 2 programs; count ~40 pages"},
    {"Father-of-three Ann Smith left.", "count 3"},
    {"It pleased 52% of 48 surveyed critics.", "percent 52; count 48 surveyed critics"},
    {"There are more than ever before\xE2\x80\x94" "67.3 million Americans, and two cars\xE2\x80\x94" "28,000 roubles.", "count 67300000 Americans; count 2 cars; money 28000 RUB"},
    {"A quarter would come from taxes.", "ratio 0.25"},
    {"They asked no women under 18\xE2\x80\x93" "those with most at stake.", "count 0 women; age <18 year"},
    {"It hit women between 15 and 44, bigger than the one that fell in the late '50s.", "age 15..44 year"},
    {"They hired 20 people over 50, and one of the men left.", "count 20 people; age >50 year; count 1 men"},
    {"Two children under 5 died.", "count 2 children; age <5 year"},
    {"It runs at 60 fps, in 1080p, no 720p video.", "measure 60 frame per second"},
    {"It bans anyone under the age of 21.", "age <21 year"},
    {"He has 306 votes, well above the 270 needed, at least the 5 he had.", "count 306 votes; count 270; count >=5"},
    {"Three University of Virginia graduates sued.", "count 3 University of Virginia graduates"},
    {"It has two 3-cylinder triple expansion engines.", "count 2 3-cylinder triple expansion engines"},
    {"They voted to raise the cost of a wedding from $296 to $415 and for a funeral service of a member from $102 to $160.",
     "money 296 USD from; money 415 USD to; money 102 USD from; money 160 USD to"},
    {"It has lasted more than a decade, and it took less than an hour.", "duration >1 decade; duration <1 hour"},
    {"They waited over a month.", "duration >1 month"},
    {"Sales grew over a month, and must end within a week.", ""},
    {"Officials put the number of dead at 40.", "count 40"},
    {"He was found dead at 40.", "age 40 year"},
    {"She'll be 40 in May, and he was 21 at the time.", "age 40 year; age 21 year"},
    {"The toll passed the 21,000 milestone.", "count 21000"},
    {"The 19 Sept. 11 hijackers met.", "count 19"},
    {"They make 9 every month, and 20 a day.", "count 9 per month; count 20 per day"},
    {"They made 12 a week before the vote, and 20 a year ago.", "count 12; count 20"},
    {"Prices rose threefold, a double standard.", "ratio 3 by"},
    {"It is made up of 15 judges plus two guests.", "count 15 judges; count 2 guests"},
    {"It offers three adult learning outlets.", "count 3 adult learning outlets"},
    {"It is a round of seven Sunday TV shows.", "count 7 Sunday TV shows"},
    {"They killed 200 Sunday.", "count 200"},
    {"The emails are marked, and nearly two dozen contained secret information.", "count ~<24"},
    {"The number will rise from the cap of 70,000 to 85,000.", "count 70000; count 85000 to"},
    {"The deal is worth $1.2m.", "money 1200000 USD"},
    {"The bank lost \xC2\xA3" "11.2bn.", "money 11200000000 GBP"},
    {"They will put US $5 billion into it.", "money 5000000000 USD"},
    {"They pledged MX$340 billion.", "money 340000000000 MXN"},
    {"It is a $50-million plan.", "money 50000000 USD"},
    {"It is a 5-billion-dollar plan.", "money 5000000000 USD"},
    {"He owes Rs 3 lakh crore.", "money 3000000000000 INR"},
    {"It costs RM42 or 10 euros.", "money 42 MYR; money 10 EUR"},
    {"They lost 75 USD million.", "money 75000000 USD"},
    {"They lost 30 MUSD.", "money 30000000 USD"},
    {"They sold it for $5 million U.S. dollars.", "money 5000000 USD"},
    {"The firm lost -$5 million.", "money -5000000 USD"},
    {"Shares stood at 118.5p a share.", "money 118.5 penny per share"},
    {"It cost 20 dollars and 43 cents.", "money 20.43 USD"},
    {"It only cost thirteen dollars forty five.", "money 13.45 USD"},
    {"Billions of dollars were spent.", "money 1000000000..2000000000000 USD"},
    {"They spent $20,000.00 $37,305.97 in May.", "money 20000 USD; money 37305.97 USD"},
    {"It fell to 60 percent.", "percent 60 to"},
    {"It rose by 25 basis points and 0.5 percentage points.", "points 25 basis point by; points 0.5 percentage point"},
    {"The road is 10-mile long, or 12 km.", "measure 10 mile; measure 12 kilometre again"},
    {"The hall is 400,000 square feet.", "measure 400000 square foot"},
    {"It has a 400,000-square-foot hall.", "measure 400000 square foot"},
    {"He is 5 feet 6 inches tall.", "measure 5.5 foot"},
    {"It took an hour and a half.", "duration 1.5 hour"},
    {"It took half an hour.", "duration 0.5 hour"},
    {"Customs seized 28 pounds of cocaine.", "measure 28 pound"},
    {"They owe 5,000 pounds of debt.", "money 5000 GBP"},
    {"They sell rice for $10, and a twenty pound bag of beans for $13.", "money 10 USD; measure 20 pound; money 13 USD"},
    {"It weighs 25 pounds.", "measure 25 pound"},
    {"The price was 25 pounds.", "money 25 GBP"},
    {"It was 30 degrees Celsius, then -5 C.", "measure 30 celsius; measure -5 celsius"},
    {"The tank holds 7.62mm rounds.", "measure 7.62 millimetre"},
    {"The cable is 20 (kg).", "measure 20 kilogram"},
    {"We flew 300 miles (483 km) north.", "measure 300 mile; measure 483 kilometre again"},
    {"It was sold for $2m (\xC2\xA3" "1.6m).", "money 2000000 USD; money 1600000 GBP again"},
    {"It sold for $5million.", "money 5000000 USD"},
    {"They saved billions and billions of dollars.", "money 1000000000..2000000000000 USD"},
    {"The other one is 5 foot 6, they say.", "measure 5.5 foot"},
    {"He is a 6-foot-2 guard.", "measure 6.16666666666666667 foot"},
    {"He stood 5'6\" tall, the 6\xE2\x80\x99" "3\xE2\x80\x9D guard smiled.", "measure 5.5 foot; measure 6.25 foot"},
    {"They paid $2 billion Canadian, or $1.5 billion (US).", "money 2000000000 CAD; money 1500000000 USD again"},
    {"They paid $2 billion Canadian taxpayers lost.", "money 2000000000 USD"},
    {"It starts at dollar 22.5 million, or rupees 200 crore.", "money 22500000 USD; money 2000000000 INR again"},
    {"They trust the dollar 2 million times.", "count 2000000 times"},
    {"The tank holds a gallon of milk, and milk costs $3 a gallon of it.", "measure 1 gallon; money 3 USD per gallon"},
    {"He was jailed for 2 years and 3 months.", "duration 27 month"},
    {"It lasted two hours and 15 minutes.", "duration 135 minute"},
    {"It lasted 3 years, 2 months, 14 days.", "duration 3 year; duration 2 month; duration 14 day"},
    {"He spent 10 years and 20 days there.", "duration 10 year; duration 20 day"},
    {"It is faster by a factor of 2.48\xC3\x97" "10\xE2\x88\x92" "5.", "count 0.0000248"},
    {"It flies at 3 x 10^8 m/s.", "measure 300000000 metre per second"},
    {"Its density is 5.5x10-3 kg/m3.", "measure 0.0055 kilogram per cubic metre"},
    {"The door is 2 1/2 in thick.", "measure 2.5 inch"},
    {"The plant takes 4,500 tpd.", "measure 4500 tonne per day"},
    {"He paid $5, or 40 pounds an hour.", "money 5 USD; money 40 GBP per hour"},
    {"It fell half a percentage point.", "points 0.5 percentage point by"},
    {"It rose 0.25 of a percentage point.", "points 0.25 percentage point by"},
    {"He won 54-42 percent.", "percent 54; percent 42"},
    {"They cost 5p, 10c and 25\xC2\xA2.", "money 5 penny; money 10 cent; money 25 cent"},
    {"They paid C$5m, A$6m, NZ$7m, HK$8m, S$9m and R$10m.", "money 5000000 CAD; money 6000000 AUD; money 7000000 NZD; money 8000000 HKD; money 9000000 SGD; money 10000000 BRL"},
    {"They lost 30 million kroner, 20 million rupees and 10 baht.", "money 30000000 NOK; money 20000000 INR; money 10 THB"},
    {"It is a $3-million-a-year deal.", "money 3000000 USD per year"},
    {"The $1,000-a-plate dinner was held.", "money 1000 USD per plate"},
    {"Gas costs $3.50 a gallon.", "money 3.5 USD per gallon"},
    {"Tickets are \xC2\xA3" "20 a head.", "money 20 GBP per person"},
    {"They pump 500,000 barrels per day.", "measure 500000 barrel per day"},
    {"It emits 120g/km.", "measure 120 gram per kilometre"},
    {"The limit is 30mph.", "measure 30 mile per hour"},
    {"It uses 8 litres per 100 km.", "measure 8 litre per 100 kilometres"},
    {"It stores 5,000 mAh, 40 kWh or 5.2 million BTU.", "measure 5000 milliampere-hour; measure 40 kilowatt hour; measure 5200000 british thermal unit"},
    {"The file is 5 GB and loads at 100 Mbps.", "measure 5 gigabyte; measure 100 megabit per second"},
    {"The pressure was 1,013 hPa.", "measure 1013 hectopascal"},
    {"It covers 3,000 sq km or 50 sq. miles.", "measure 3000 square kilometre; measure 50 square mile"},
    {"They were given 45 and 50 mg.", "measure 45 milligram; measure 50 milligram"},
};

static const Case counts[] = {
    {"It will create 7,000 highly qualified and full-time jobs.", "count 7000 highly qualified and full-time jobs"},
    {"About 200,000 people will be trained.", "count ~200000 people"},
    {"Hundreds of thousands of residents fled.", "count 100000..999000 residents"},
    {"About four dozen business-friendly Democrats stand ready.", "count ~48 business-friendly Democrats"},
    {"One D.C.-based banking lobbyist said so.", "count 1 D.C.-based banking lobbyist"},
    {"It is mind-blowing, one buyer tells WSB.", "count 1 buyer"},
    {"The nine emails Blum had were lost.", "count 9 emails"},
    {"The 170 home-made costumes Price wore are gone.", "count 170 home-made costumes"},
    {"Five of the 12 jurors agreed.", "count 5 jurors; count 12 jurors"},
    {"He won in 12 of that year's 15 primaries.", "count 12 primaries; count 15 primaries"},
    {"Tens of thousands fled and hundreds of millions were lost.", "count 10000..99000; count 100000000..999000000"},
    {"\xE2\x80\x94" "51 people came.", "count 51 people"},
    {"-51 people came", "count 51 people"},
    {"They fired two short-range ballistic missiles.", "count 2 short-range ballistic missiles"},
    {"Five mask- and hoodie-clad males fled.", "count 5 mask- and hoodie-clad males"},
    {"There were as many as 45 confirmed cases.", "count <=45 confirmed cases"},
    {"Officials said 12 confirmed it.", "count 12"},
    {"The fall hurt 3 and left hundreds of others ill.", "count 3; count 100..1999 others"},
    {"A magnitude 4.5 earthquake and a 7.8 aftershock struck.", "count 4.5; count 7.8"},
    {"Two South Korean soldiers and 16 House Democratic incumbents came.", "count 2 South Korean soldiers; count 16 House Democratic incumbents"},
    {"They won two Michigan homes and a net gain of six Senate seats with that.", "count 2 Michigan homes; count 6 Senate seats"},
    {"Some 800 state, local and federal police officers came.", "count ~800 state local and federal police officers"},
    {"They settled 63 state and federal lawsuits.", "count 63 state and federal lawsuits"},
    {"It was filed by 20 soybean, corn and wheat growers.", "count 20 soybean corn and wheat growers"},
    {"There are 26 Fortune 500 companies.", "count 26 Fortune 500 companies"},
    {"The two men face off on land.", "count 2 men"},
    {"The 715 new planets orbit 305 stars.", "count 715 new planets; count 305 stars"},
    {"18 Die in Nursing Home Fire", "count 18"},
    {"They have 40 staff and 200 fish.", "count 40 staff; count 200 fish"},
    {"Suri Cruise Scores $850 Handbag", "money 850 USD"},
    {"Their test scores fell, and scores of pupils left.", "count 20..199 pupils"},
    {"It was tried on 11,000 at-risk people.", "count 11000 at-risk people"},
    {"They passed the overall plan 12 votes to 10.", "count 12 votes; count 10"},
    {"He stands above water (+10).", "count 10"},
    {"It is sold in one or two vial sizes.", "count 1..2 vial sizes"},
    {"It was one man claims to be none.", "count 1 man"},
    {"One of the computers failed.", "count 1 computers"},
    {"They build three-ton satellites.", "measure 3 ton"},
    {"The two-door version sells best.", "count 2 door version"},
    {"There were thousands of small, friendly deals.", "count 1000..19999 small friendly deals"},
    {"Four pieces of evidence were lost.", "count 4 pieces"},
    {"It lasted five more years.", "duration 5 year"},
    {"They shipped 2m books.", "count 2000000 books"},
    {"He stood 2m away.", "measure 2 metre"},
    {"They make 17,000 jobs per month.", "count 17000 jobs per month"},
    {"They dig 34,500 tons of copper a year.", "measure 34500 ton per year"},
    {"There are 12 per 100,000 people.", "count 12 per 100,000 people"},
    {"It runs at 188 miles an hour.", "measure 188 mile per hour"},
    {"No raiders were killed, and there were no arrests.", "count 0 raiders; count 0 arrests"},
    {"No man has an idea, there are no signs and no more guards.", ""},
};

static const Case bounds[] = {
    {"More than 150,000 people came.", "count >150000 people"},
    {"No fewer than 12 people came.", "count >=12 people"},
    {"They hired up to 2,500 workers.", "count <=2500 workers"},
    {"Nearly 30,000 people came.", "count ~<30000 people"},
    {"Not more than 5 percent agreed.", "percent <=5"},
    {"They need 500 workers or more.", "count >=500 workers"},
    {"They need 500 or more workers.", "count >=500 workers"},
    {"A 100-plus crowd came.", "count >=100 crowd"},
    {"They earned $5 million-plus.", "money >=5000000 USD"},
    {"For over 20 years it stood.", "duration >20 year"},
    {"They handed over $2 million and took over 3,000 homes.", "money 2000000 USD; count 3000 homes"},
    {"It took 30 percent more than the 20 percent before.", "percent 30; percent 20"},
};

static const Case ranges[] = {
    {"It takes 1.5-2 million people.", "count 1500000..2000000 people"},
    {"Tickets cost $10-15.", "money 10..15 USD"},
    {"It needs $3 to $9 million.", "money 3000000..9000000 USD"},
    {"It needs between 44 mg and 50 mg.", "measure 44..50 milligram"},
    {"It needs 10-15 percent.", "percent 10..15"},
    {"Two to three billion people will see it.", "count 2000000000..3000000000 people"},
    {"An 8- to 16-metre mirror is needed.", "measure 8..16 metre"},
    {"Temperatures ranged from -18 \xC2\xB0" "C to -34 \xC2\xB0" "C.", "measure -34..-18 celsius"},
    {"Five or six times he fell.", "count 5..6 times"},
    {"Adults between the ages of 18 and 29 voted.", "age 18..29 year"},
};

static const Case changes[] = {
    {"Sales rose 5% to $10bn from $9.5bn.", "percent 5 by; money 10000000000 USD to; money 9500000000 USD from"},
    {"The rate fell from 35 percent to 20 percent.", "percent 35 from; percent 20 to"},
    {"The rate rose from 10 to 15 percent.", "percent 10 from; percent 15 to"},
    {"Revenue decreased $1.2 million to $23.5 million, from $24.7 million.", "money 1200000 USD by; money 23500000 USD to; money 24700000 USD from"},
    {"Output more than doubled.", "ratio >2"},
    {"Twice as many people came.", "ratio 2"},
};

static const Case ages[] = {
    {"He was 63.", "age 63 year"},
    {"She was 45 when he died.", "age 45 year"},
    {"She is 30, and he is 42.", "age 30 year; age 42 year"},
    {"He just turned 21.", "age 21 year"},
    {"At 73, he still works.", "age 73 year"},
    {"He was 2 points ahead.", "count 2 points"},
    {"Ann Shore, 31; her friend, Tom Bauer, 27; and their son Josh Fatta, 7.", "age 31 year; age 27 year; age 7 year"},
    {"Their sons, Andrew, 6, and Leighton, 4.", "age 6 year; age 4 year"},
    {"The driver, 27, and a 19-year-old woman died.", "age 27 year; age 19 year"},
    {"The 50-something man left.", "age 50 year"},
    {"They were 12 and 14 years old.", "age 12 year; age 14 year"},
    {"It is for 18- to 24-year-olds.", "age 18..24 year"},
    {"A six-month-old baby was rescued.", "age 6 month"},
    {"Two men, aged 24 and 28, were held.", "count 2 men; age 24 year; age 28 year"},
    {"The judge, then 32, and Mrs. Hall, now 68, were there.", "age 32 year; age 68 year"},
    {"She wrote of Mary Anne Shore, 16.", "age 16 year"},
    {"Keith Holm is 70, and Ann Hill is 67.", "age 70 year; age 67 year"},
    {"It is for those 19 or older.", "age >=19 year"},
    {"Five men aged 23, 26, 27 and 58 were held.", "count 5 men; age 23 year; age 26 year; age 27 year; age 58 year"},
    {"People aged 18-49 watch it.", "age 18..49 year"},
    {"The retirement age will rise from 65 to 67.", "age 65 year from; age 67 year to"},
    {"Children under 5 and girls as young as 12 came.", "age <5 year; age >=12 year"},
    {"The brothers, Karl and Peter Holm, 37 and 33, were held.", "age 37 year; age 33 year"},
    {"They ranged in age from 6 years old to 25.", "age 6 year; age 25 year"},
    {"He beat people over 65 times.", "count >65 times"},
};

static const Case shares[] = {
    {"One in five voters agreed.", "ratio 0.2"},
    {"The film has 6.4/10 on the site.", "ratio 0.64"},
    {"Four out of ten agreed.", "ratio 0.4"},
    {"Nearly six-in-ten agreed.", "ratio ~<0.6"},
    {"Three-quarters of them agreed.", "ratio 0.75"},
    {"Nearly half agreed.", "ratio ~<0.5"},
    {"The work force grew to 50,000 in 2020.", "count 50000 to"},
    {"The boy, a five-year-old, smiled.", "age 5 year"},
    {"Ann Smith, 35, said so.", "age 35 year"},
    {"He died at age 87.", "age 87 year"},
    {"They are 18 months old.", "age 18 month"},
    {"The third man left.", "rank 3 man"},
    {"It was a 10-fold rise.", "ratio 10"},
    {"It is 5x faster and sold 3-4x more.", "ratio 5; ratio 3..4"},
    {"A quarter said so and nearly two thirds did not.", "ratio 0.25; ratio ~<0.666666666666666667"},
};

/* What the first figure may mean besides; "" when it is plain. */
static const Case others[] = {
    {"They dug 20 tons of ore.", "tonne"},
    {"It holds 20 gallons.", "imperial gallon"},
    {"He ate 8 ounces.", "troy ounce"},
    {"It is worth half a billion.", "500000000000..500000000000"},
    {"It costs $1 to $3 trillion.", "1000000000000000000..3000000000000000000"},
    {"It costs $5bn.", ""},
    {"They own two billion three hundred million shares.", ""},
};

START_TEST(keeps_other_reading)
{
    Reading reading = read_text(others[_i].text, FORMAT_TEXT);
    Mentions mentions = find_mentions(&reading);
    ck_assert_uint_eq(mentions.list.n, 1);
    const Mention *mention = &mentions.list.at[0];
    Str low = decimal_print(mention->low_other, reading.arena), high = decimal_print(mention->high_other, reading.arena);
    Str scale = decimal_is_zero(mention->high_other) ? (Str){0} : arena_print(reading.arena, "%.*s..%.*s", STR_ARG(low), STR_ARG(high));
    ck_assert_text(mention->unit_other ? mention->unit_other->name : scale, str_of(others[_i].figures));
    reading_end(&reading);
}
END_TEST

#define CASES(name, cases) \
    START_TEST(name) \
    { \
        Arena *arena = arena_new(0); \
        ck_assert_text(figures_of((cases)[_i].text, arena), str_of((cases)[_i].figures)); \
        arena_free(arena); \
    } \
    END_TEST

CASES(reads_amount, amounts)
CASES(reads_count, counts)
CASES(reads_bound, bounds)
CASES(reads_range, ranges)
CASES(reads_change, changes)
CASES(reads_age, ages)
CASES(reads_share, shares)

SUITE_MAIN("mention_quantity", EACH(reads_amount, amounts), EACH(reads_count, counts), EACH(reads_bound, bounds), EACH(reads_range, ranges),
           EACH(reads_change, changes), EACH(keeps_other_reading, others), EACH(reads_age, ages), EACH(reads_share, shares))
