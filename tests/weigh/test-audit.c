/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The audit: each kind of finding on a dataset that has it, and on near misses that have it not. */
#include <math.h>
#include <string.h>

#include "jeoul-audit.h"

#include "../support/test-dataset.h"

#define NAME(en, ko) "<name xml:lang='en'>" en "</name><name xml:lang='ko'>" ko "</name>"

#define HEAD                                                                                       \
  "<dataset xmlns='urn:jeoul:dataset:1' id='test' version='1'><title xml:lang='en'>T</title>"      \
  "<units>"                                                                                        \
  "<unit id='USD' dimension='money' currency='USD'>" NAME ("dollars", "달러") "</unit>"            \
  "<unit id='KRW' dimension='money' currency='KRW'>" NAME ("won", "원") "</unit>"                  \
  "<unit id='each' dimension='gpu^-1 money' currency='USD'>" NAME ("each", "1장에") "</unit>"      \
  "<unit id='rent' dimension='gpu^-1 money time^-1' currency='USD'>" NAME ("rent", "임대료")       \
  "</unit>"                                                                                        \
  "<unit id='gpu' dimension='gpu' notation='count'>" NAME ("GPUs", "장") "</unit>"                 \
  "<unit id='hour' dimension='gpu time' notation='count'>" NAME ("hours", "시간") "</unit>"        \
  "<unit id='score' dimension='point'>" NAME ("points", "점") "</unit>"                            \
  "<unit id='ratio' dimension='1'>" NAME ("ratio", "비") "</unit>"                                 \
  "<unit id='percent' dimension='1' divisor='100'>" NAME ("per cent", "퍼센트") "</unit>"          \
  "</units><quantities>"                                                                           \
  "<quantity id='cost' unit='USD'>" NAME ("Cost", "비용") "</quantity>"                            \
  "<quantity id='gpus' unit='gpu'>" NAME ("GPUs", "GPU 수량") "</quantity>"                        \
  "<quantity id='hours' unit='hour'>" NAME ("GPU time", "GPU 시간") "</quantity>"                  \
  "<quantity id='price' unit='each'>" NAME ("Price", "가격") "</quantity>"                         \
  "<quantity id='score' unit='score'>" NAME ("Score", "점수") "</quantity>"                        \
  "<quantity id='share' unit='ratio'>" NAME ("Cost, compared", "비용의 비율") "</quantity>"        \
  "</quantities><organizations>"                                                                   \
  "<organization id='acme'>" NAME ("Acme", "애크미") "</organization>"                             \
  "</organizations><subjects>"                                                                     \
  "<subject id='model' kind='model' organizations='acme'>" NAME ("Model", "모델") "</subject>"     \
  "<subject id='next' kind='model' organizations='acme'>" NAME ("Next", "다음 모델") "</subject>"  \
  "<subject id='firm' kind='company' organizations='acme'>" NAME ("Firm", "회사") "</subject>"     \
  "<subject id='chip' kind='chip'>" NAME ("Chip", "칩") "</subject>"                               \
  "<subject id='chip-a' kind='chip' variant-of='chip'>" NAME ("Chip A", "칩 A") "</subject>"       \
  "<subject id='other' kind='chip'>" NAME ("Other chip", "다른 칩") "</subject>"                   \
  "</subjects><claimants>"                                                                         \
  "<claimant id='acme' kind='organization' organization='acme'>" NAME ("Acme", "애크미")           \
  "</claimant>"                                                                                    \
  "<claimant id='lee' kind='person'>" NAME ("Lee", "이 연구원") "</claimant>"                      \
  "<claimant id='paper' kind='outlet'>" NAME ("The Paper", "신문") "</claimant>"                   \
  "</claimants><sources>"                                                                          \
  "<source id='report' kind='report' read='original'><title xml:lang='en'>Report</title></source>" \
  "<source id='daily' kind='article' read='original'><title xml:lang='en'>Daily</title></source>"  \
  "<source id='weekly' kind='article' read='copy'><title xml:lang='en'>Weekly</title></source>"    \
  "%s"                                                                                             \
  "</sources><rates>"                                                                              \
  "<rate month='2024-12' base='USD' quote='KRW' value='1400'/>"                                    \
  "<rate month='2025-01' base='USD' quote='KRW' value='1450'/>"                                    \
  "<rate month='2025-02' base='USD' quote='KRW' value='1500'/>"                                    \
  "</rates><claims>"

#define TAIL "</claims></dataset>"

/* A claim; the attributes of its value, then what follows it. */
#define CLAIM_BY(id, who, subject, quantity, value, rest)                                          \
  "<claim id='" id "' subject='" subject "' quantity='" quantity "' claimant='" who                \
  "' evidence='statement' asserted='2025-01-20'><value " value "/>" rest "</claim>"
#define CLAIM(id, subject, quantity, value, rest)                                                  \
  CLAIM_BY (id, "acme", subject, quantity, value, rest)

/* One that was taken back. */
#define RETRACTED(id, quantity, value, rest)                                                       \
  "<claim id='" id "' subject='model' quantity='" quantity "' claimant='paper' "                   \
  "evidence='statement' status='retracted' asserted='2025-01-20'><value " value "/>" rest "</claim>"
/* One of another day. */
#define DATED(id, date, value, rest)                                                               \
  "<claim id='" id "' subject='model' quantity='cost' claimant='acme' evidence='statement' "       \
  "asserted='" date "'><value " value "/>" rest "</claim>"

#define EXACT(number) "bound='exact' number='" number "'"
#define ABOUT(number) "bound='about' number='" number "'"
#define WON " unit='KRW'"

#define RUN "<scope stage='final-run' basis='assumed-rent' extent='run'/>"
#define BOUGHT "<scope basis='purchase' extent='cluster' hardware='chip'/>"
#define CLUSTER "<scope basis='count' extent='cluster' role='training-run' hardware='chip'/>"
#define RELATION(type, claim) "<relation type='" type "' claim='" claim "'/>"
#define RESTATES(claim) RELATION ("restates", claim)
#define CONTRADICTS(claim) RELATION ("contradicts", claim)
#define KNOWN(code)                                                                                \
  "<acknowledge finding='" code "'><note xml:lang='en'>Known.</note>"                              \
  "<note xml:lang='ko'>알려짐.</note></acknowledge>"
#define VALUE_OF(claim) "<claim-value claim='" claim "'/>"
#define NUMBER(number, unit) "<constant number='" number "' unit='" unit "'/>"
#define DERIVED(sum) "<derivation>" sum "</derivation>"
#define PRODUCT(a, b) DERIVED ("<product>" a b "</product>")
#define EXCHANGE "<exchange base='USD' quote='KRW'/>"
#define EXCHANGE_AT(rate) "<exchange base='USD' quote='KRW' number='" rate "'/>"

#define HOURS CLAIM ("hours", "model", "hours", EXACT ("2788000"), "")
#define BY_HOURS PRODUCT (VALUE_OF ("hours"), NUMBER ("2", "rent"))
#define RATIO_OF(of, to) CLAIM ("of", "model", "cost", of, RUN) CLAIM ("to", "next", "cost", to, RUN)
#define RATIO "<ratio of='of' to='to'/>"
#define DEALERS                                                                                    \
  CLAIM_BY ("dealer-1", "paper", "chip", "price", ABOUT ("31729"),                                 \
            "<scope basis='dealer-price' extent='unit'/>")                                         \
  CLAIM_BY ("dealer-2", "paper", "chip-a", "price", ABOUT ("44750"),                               \
            "<scope basis='dealer-price' extent='unit'/>")

typedef struct
{
  const char *name;
  const char *found; /* "code:claim,claim", ~ before notes, ! after what is acknowledged */
  const char *sources;
  const char *claims;
} Case;

static const Case cases[] = {
  /* Sums */
  { "sum/holds", "", "", HOURS CLAIM ("cost", "model", "cost", EXACT ("5576000"), BY_HOURS) },
  { "sum/fails", "sum:cost", "",
    HOURS CLAIM ("cost", "model", "cost", EXACT ("6576000"), BY_HOURS) },
  { "sum/truncated", "", "", HOURS CLAIM ("cost", "model", "cost", EXACT ("5570000"), BY_HOURS) },
  { "sum/rounded", "", "", HOURS CLAIM ("cost", "model", "cost", EXACT ("5600000"), BY_HOURS) },
  { "sum/one-digit", "", "", HOURS CLAIM ("cost", "model", "cost", EXACT ("5000000"), BY_HOURS) },
  { "sum/about", "", "", HOURS CLAIM ("cost", "model", "cost", ABOUT ("5800000"), BY_HOURS) },
  { "sum/about-too-far", "sum:cost", "",
    HOURS CLAIM ("cost", "model", "cost", ABOUT ("7100000"), BY_HOURS) },
  { "sum/operand-of-one-digit", "sum:cost", "",
    HOURS CLAIM ("cost", "model", "cost", EXACT ("8364000"), BY_HOURS) },
  { "sum/operand-rounded", "", "",
    CLAIM ("hours", "model", "hours", EXACT ("2800000"), "")
    CLAIM ("cost", "model", "cost", EXACT ("5576000"), BY_HOURS) },
  { "sum/bound-holds", "", "",
    HOURS CLAIM ("cost", "model", "cost", "bound='more-than' low='5000000'", BY_HOURS) },
  { "sum/bound-fails", "sum:cost", "",
    HOURS CLAIM ("cost", "model", "cost", "bound='more-than' low='7000000'", BY_HOURS) },
  { "sum/of-a-bound", "", "",
    CLAIM ("hours", "model", "hours", "bound='at-least' low='2000000'", "")
    CLAIM ("cost", "model", "cost", EXACT ("5576000"), BY_HOURS) },
  { "sum/hours-about", "", "",
    CLAIM ("cost", "model", "cost", EXACT ("294000"),
           DERIVED ("<product><sum><product><constant number='512' unit='gpu'/>"
                    "<constant number='278' unit='hour-of' approx='true'/></product>"
                    "<constant number='5000' unit='hour' approx='true'/></sum>"
                    "<constant number='2' unit='rent'/></product>")) },
  { "sum/words", "", "",
    CLAIM ("hours", "model", "hours", "bound='none'", "")
    CLAIM ("cost", "model", "cost", EXACT ("1"), BY_HOURS) },
  { "sum/by-zero", "", "",
    CLAIM ("zero", "model", "gpus", EXACT ("0"), "")
    CLAIM ("each", "chip", "price", EXACT ("10000"),
           DERIVED ("<quotient>" NUMBER ("5000000", "USD") VALUE_OF ("zero") "</quotient>")) },
  { "sum/too-large", "", "",
    CLAIM ("huge", "model", "hours", EXACT ("1e308"), "")
    CLAIM ("cost", "model", "cost", EXACT ("5"),
           DERIVED ("<product>" VALUE_OF ("huge") "<constant number='1e308'/>" NUMBER ("2", "rent")
                    "</product>")) },
  { "sum/retracted", "", "",
    HOURS RETRACTED ("cost", "cost", EXACT ("6576000"), BY_HOURS) },
  { "sum/acknowledged", "sum:cost!", "",
    HOURS CLAIM ("cost", "model", "cost", EXACT ("6576000"), BY_HOURS KNOWN ("sum")) },
  { "sum/acknowledged-as-something-else", "sum:cost", "",
    HOURS CLAIM ("cost", "model", "cost", EXACT ("6576000"), BY_HOURS KNOWN ("rate")) },

  /* Ratios */
  { "ratio/fails", "ratio:r,of,to", "",
    RATIO_OF (ABOUT ("5000000"), EXACT ("100000000")) CLAIM ("r", "model", "share", ABOUT ("0.1"),
                                                             RATIO) },
  { "ratio/percent-fails", "ratio:r,of,to", "",
    RATIO_OF (ABOUT ("5000000"), EXACT ("100000000"))
    CLAIM ("r", "model", "share", ABOUT ("10") " unit='percent'", RATIO) },
  { "ratio/hundredth", "", "",
    RATIO_OF (EXACT ("5576000"), ABOUT ("640000000")) CLAIM ("r", "model", "share", ABOUT ("0.01"),
                                                             RATIO) },
  { "ratio/at-least", "", "",
    RATIO_OF (EXACT ("671"), EXACT ("405")) CLAIM ("r", "model", "share",
                                                   "bound='at-least' low='1.5'", RATIO) },
  { "ratio/at-least-fails", "ratio:r,of,to", "",
    RATIO_OF (EXACT ("671"), EXACT ("405")) CLAIM ("r", "model", "share",
                                                   "bound='at-least' low='2'", RATIO) },
  { "ratio/exact-fails", "ratio:r,of,to", "",
    RATIO_OF (EXACT ("671"), EXACT ("405")) CLAIM ("r", "model", "share", EXACT ("1.4"), RATIO) },
  { "ratio/of-a-bound", "", "",
    RATIO_OF (EXACT ("5576000"), "bound='more-than' low='100000000'")
    CLAIM ("r", "model", "share", ABOUT ("0.05"), RATIO) },
  { "ratio/across-currencies", "", "",
    RATIO_OF (EXACT ("8200000000") WON, EXACT ("11200000")) CLAIM ("r", "model", "share",
                                                                   ABOUT ("0.5"), RATIO) },
  { "ratio/to-zero", "", "",
    RATIO_OF (EXACT ("5"), EXACT ("0")) CLAIM ("r", "model", "share", ABOUT ("0.5"), RATIO) },
  { "ratio/to-one-and-a-quarter", "", "",
    RATIO_OF (EXACT ("125.00"), EXACT ("100.00")) CLAIM ("r", "model", "share", ABOUT ("1"), RATIO) },
  { "ratio/past-one-and-a-quarter", "ratio:r,of,to", "",
    RATIO_OF (EXACT ("127.00"), EXACT ("100.00")) CLAIM ("r", "model", "share", ABOUT ("1"), RATIO) },
  { "ratio/retracted", "", "",
    RATIO_OF (ABOUT ("5000000"), EXACT ("100000000"))
    RETRACTED ("r", "share", ABOUT ("0.1"), RATIO) },
  { "ratio/acknowledged", "ratio:r,of,to!", "",
    RATIO_OF (ABOUT ("5000000"), EXACT ("100000000"))
    CLAIM ("r", "model", "share", ABOUT ("0.1"), RATIO KNOWN ("ratio")) },

  /* Scopes */
  { "scope/across", "scope:r,of,to", "",
    CLAIM ("of", "model", "cost", EXACT ("5"), RUN) CLAIM ("to", "next", "cost", EXACT ("50"), BOUGHT)
    CLAIM ("r", "model", "share", ABOUT ("0.1"), RATIO) },
  { "scope/retracted", "", "",
    CLAIM ("of", "model", "cost", EXACT ("5"), RUN) CLAIM ("to", "next", "cost", EXACT ("50"), BOUGHT)
    RETRACTED ("r", "share", ABOUT ("0.1"), RATIO) },
  { "scope/undefined", "~scope:r,of,to", "",
    CLAIM ("of", "model", "cost", EXACT ("5"), RUN) CLAIM ("to", "next", "cost", EXACT ("50"), "")
    CLAIM ("r", "model", "share", ABOUT ("0.1"), RATIO) },
  { "scope/two-ratios", "~scope:r,s,of,to", "",
    CLAIM ("of", "model", "cost", EXACT ("5"), RUN) CLAIM ("to", "next", "cost", EXACT ("50"), "")
    CLAIM ("r", "model", "share", ABOUT ("0.1"), RATIO)
    CLAIM ("s", "model", "share", ABOUT ("0.11"), RATIO) },
  { "scope/like-with-like", "", "",
    RATIO_OF (EXACT ("5"), EXACT ("50")) CLAIM ("r", "model", "share", ABOUT ("0.1"), RATIO) },

  /* Powers of ten */
  { "tenfold/restates", "tenfold:b,a", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "")
    CLAIM_BY ("b", "paper", "next", "cost", EXACT ("55760000"), RESTATES ("a")) },
  { "tenfold/restates-one-digit", "tenfold:b,a", "",
    CLAIM ("a", "model", "cost", "bound='more-than' low='500000000'", "")
    CLAIM_BY ("b", "paper", "model", "cost", ABOUT ("5000000000"), RESTATES ("a")) },
  { "tenfold/restates-in-won", "tenfold:b,a", "",
    CLAIM ("a", "model", "cost", EXACT ("500000000"), "")
    CLAIM_BY ("b", "paper", "model", "cost", "bound='more-than' low='7e12' approx='true'" WON,
              RESTATES ("a")) },
  { "tenfold/restates-rightly-in-won", "", "",
    CLAIM ("a", "model", "cost", EXACT ("500000000"), "")
    CLAIM_BY ("b", "paper", "model", "cost", ABOUT ("730000000000") WON, RESTATES ("a")) },
  { "tenfold/same-digits", "tenfold:b,a", "",
    CLAIM ("a", "model", "hours", EXACT ("2788000"), "")
    "<claim id='b' subject='model' quantity='hours' claimant='paper' evidence='statement' "
    "asserted='2025-02'><value bound='exact' number='280000'/></claim>" },
  { "tenfold/a-hundredfold", "tenfold:a,b", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "")
    CLAIM_BY ("b", "paper", "model", "cost", EXACT ("557600000"), "<note xml:lang='en'>x</note>") },
  { "tenfold/round-numbers", "", "",
    CLAIM ("a", "model", "cost", EXACT ("1000000"), "")
    CLAIM_BY ("b", "paper", "model", "cost", EXACT ("10000000"), "") },
  { "tenfold/two-digits", "", "",
    CLAIM ("a", "model", "cost", EXACT ("1500000"), "")
    CLAIM_BY ("b", "paper", "model", "cost", EXACT ("15000000"), "") },
  { "tenfold/other-digits", "", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "")
    CLAIM_BY ("b", "paper", "model", "cost", EXACT ("59100000"), "") },
  { "tenfold/other-subject", "", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "")
    CLAIM_BY ("b", "paper", "next", "cost", EXACT ("55760000"), "") },
  { "tenfold/other-scope", "", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), RUN)
    CLAIM_BY ("b", "paper", "model", "cost", EXACT ("55760000"),
              "<scope stage='final-run' basis='purchase' extent='cluster'/>") },
  { "tenfold/years-apart", "", "",
    "<claim id='a' subject='firm' quantity='cost' claimant='acme' evidence='primary' period='2021'>"
    "<value bound='exact' number='557600000'/></claim>"
    "<claim id='b' subject='firm' quantity='cost' claimant='acme' evidence='primary' period='2024'>"
    "<value bound='exact' number='5576000000'/></claim>" },
  { "tenfold/a-tenth-of-it", "", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "")
    CLAIM ("b", "model", "cost", EXACT ("557600"), RELATION ("part-of", "a")) },
  { "tenfold/retracted", "", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "")
    RETRACTED ("b", "cost", EXACT ("55760000"), RESTATES ("a")) },
  { "tenfold/acknowledged", "tenfold:b,a!", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "")
    CLAIM_BY ("b", "paper", "model", "cost", EXACT ("55760000"), RESTATES ("a") KNOWN ("tenfold")) },

  /* Rates */
  { "rate/of-the-month", "", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "")
    CLAIM ("b", "model", "cost", ABOUT ("8200000000") WON, PRODUCT (VALUE_OF ("a"), EXCHANGE)) },
  { "rate/hidden", "~rate:b", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "")
    CLAIM ("b", "model", "cost", EXACT ("6690000000") WON, PRODUCT (VALUE_OF ("a"), EXCHANGE)) },
  { "rate/within-five-per-cent", "", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "")
    CLAIM ("b", "model", "cost", EXACT ("7720000000") WON, PRODUCT (VALUE_OF ("a"), EXCHANGE)) },
  { "rate/seven-per-cent-off", "~rate:b", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "")
    CLAIM ("b", "model", "cost", ABOUT ("7510000000") WON, PRODUCT (VALUE_OF ("a"), EXCHANGE)) },
  { "rate/between-bounds", "~rate:b", "",
    CLAIM ("a", "model", "cost", "bound='more-than' low='1000000000'", "")
    CLAIM ("b", "model", "cost", "bound='more-than' low='1.2e12'" WON,
           PRODUCT (VALUE_OF ("a"), EXCHANGE)) },
  { "rate/divided", "~rate:b", "",
    CLAIM ("a", "model", "cost", EXACT ("8000000000") WON, "")
    CLAIM ("b", "model", "cost", EXACT ("4400000"),
           DERIVED ("<quotient>" VALUE_OF ("a") EXCHANGE "</quotient>")) },
  { "rate/stated", "~rate:b", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "")
    CLAIM ("b", "model", "cost", EXACT ("6691200000") WON,
           PRODUCT (VALUE_OF ("a"), EXCHANGE_AT ("1200"))) },
  { "rate/stated-of-the-month", "", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "")
    CLAIM ("b", "model", "cost", EXACT ("8070000000") WON,
           PRODUCT (VALUE_OF ("a"), EXCHANGE_AT ("1448"))) },
  { "rate/sum-fails", "sum:b", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "")
    CLAIM ("b", "model", "cost", EXACT ("9900000000") WON,
           PRODUCT (VALUE_OF ("a"), EXCHANGE_AT ("1448"))) },
  { "rate/no-rate-known", "", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "")
    "<claim id='b' subject='model' quantity='cost' claimant='lee' evidence='statement'>"
    "<value bound='exact' number='5000000' unit='KRW'/>"
    PRODUCT (NUMBER ("5576000", "USD"), EXCHANGE) "</claim>" },
  { "rate/retracted", "", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "")
    RETRACTED ("b", "cost", EXACT ("6690000000") WON, PRODUCT (VALUE_OF ("a"), EXCHANGE)) },
  /* What the rate was after the last month the dataset does not know. */
  { "rate/after-the-last-month", "", "",
    DATED ("a", "2026-05", EXACT ("5576000"), "")
    DATED ("b", "2026-05", EXACT ("9200000000") WON, PRODUCT (VALUE_OF ("a"), EXCHANGE)) },
  { "rate/of-two-dates-one-after-the-last-month", "", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "")
    DATED ("b", "2026-05", EXACT ("9200000000") WON, PRODUCT (VALUE_OF ("a"), EXCHANGE)) },
  { "rate/of-either-month", "", "",
    DATED ("a", "2024-12-31", EXACT ("5576000"), "")
    DATED ("b", "2025-01-01", EXACT ("7450000000") WON, PRODUCT (VALUE_OF ("a"), EXCHANGE)) },
  /* The zeros of "8.600e9" were said: it is not anything from 8.5 to 8.7. */
  { "rate/zeros-that-were-said", "~rate:b", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "")
    CLAIM ("b", "model", "cost", EXACT ("8.600e9") WON, PRODUCT (VALUE_OF ("a"), EXCHANGE)) },
  { "rate/acknowledged", "~rate:b!", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "")
    CLAIM ("b", "model", "cost", EXACT ("6690000000") WON,
           PRODUCT (VALUE_OF ("a"), EXCHANGE) KNOWN ("rate")) },

  /* Restatements */
  { "restated/same", "", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), RUN)
    CLAIM_BY ("b", "paper", "model", "cost", ABOUT ("5500000"), RESTATES ("a")) },
  { "restated/value", "restated:b,a", "",
    CLAIM ("a", "model", "cost", EXACT ("294000"), "")
    CLAIM_BY ("b", "paper", "model", "cost", EXACT ("390000"), RESTATES ("a")) },
  { "restated/subject", "restated:b,a", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "")
    CLAIM_BY ("b", "paper", "next", "cost", EXACT ("5576000"), RESTATES ("a")) },
  { "restated/variant", "", "",
    CLAIM ("a", "chip", "price", EXACT ("30000"), "")
    CLAIM_BY ("b", "paper", "chip-a", "price", EXACT ("30000"), RESTATES ("a")) },
  { "restated/scope", "restated:b,a", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), RUN)
    CLAIM_BY ("b", "paper", "model", "cost", EXACT ("5576000"),
              "<scope stage='final-run' basis='purchase' extent='run'/>" RESTATES ("a")) },
  { "restated/scope-left-out", "", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), RUN)
    CLAIM_BY ("b", "paper", "model", "cost", EXACT ("5576000"), RESTATES ("a")) },
  { "restated/hardware", "restated:b,a", "",
    CLAIM ("a", "firm", "gpus", EXACT ("10000"), "<scope hardware='chip'/>")
    CLAIM_BY ("b", "paper", "firm", "gpus", ABOUT ("10000"),
              "<scope hardware='other'/>" RESTATES ("a")) },
  { "restated/bound", "", "",
    CLAIM ("a", "firm", "gpus", "bound='more-than' low='50000'", "")
    CLAIM_BY ("b", "paper", "firm", "gpus", ABOUT ("50000"), RESTATES ("a")) },
  { "restated/larger-than-the-bound", "restated:b,a", "",
    CLAIM ("a", "model", "cost", "bound='more-than' low='100000000'", "")
    CLAIM_BY ("b", "paper", "model", "cost", EXACT ("500000000"), RESTATES ("a")) },
  { "restated/other-year’s-prices", "", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "<scope prices='nominal'/>")
    CLAIM_BY ("b", "paper", "model", "cost", EXACT ("4900000"),
              "<scope prices='2019'/>" RESTATES ("a")) },
  { "restated/circle", "restated:a,b", "",
    CLAIM ("a", "model", "cost", EXACT ("294000"), RESTATES ("b"))
    CLAIM_BY ("b", "paper", "model", "cost", EXACT ("390000"), RESTATES ("a")) },
  { "restated/retracted", "", "",
    CLAIM ("a", "model", "cost", EXACT ("294000"), "")
    RETRACTED ("b", "cost", EXACT ("390000"), RESTATES ("a")) },
  { "restated/acknowledged", "restated:b,a!", "",
    CLAIM ("a", "model", "cost", EXACT ("294000"), "")
    CLAIM_BY ("b", "paper", "model", "cost", EXACT ("390000"), RESTATES ("a") KNOWN ("restated")) },

  /* Claims that exclude each other */
  { "bounds/contradicts", "bounds:b,a", "",
    CLAIM ("a", "firm", "gpus", "bound='more-than' low='50000'", "")
    CLAIM_BY ("b", "paper", "firm", "gpus", "bound='less-than' high='50000'", CONTRADICTS ("a")) },
  { "bounds/contradicts-each-other", "bounds:a,b", "",
    CLAIM ("a", "firm", "gpus", "bound='more-than' low='50000'", CONTRADICTS ("b"))
    CLAIM_BY ("b", "paper", "firm", "gpus", "bound='less-than' high='50000'", CONTRADICTS ("a")) },
  { "bounds/both-can-hold", "", "",
    CLAIM ("a", "firm", "gpus", "bound='at-least' low='50000'", "")
    CLAIM_BY ("b", "paper", "firm", "gpus", "bound='at-most' high='50000'", CONTRADICTS ("a")) },
  { "bounds/about", "", "",
    CLAIM ("a", "firm", "gpus", ABOUT ("350000"), "")
    CLAIM_BY ("b", "paper", "firm", "gpus", ABOUT ("340000"), CONTRADICTS ("a")) },
  { "bounds/range", "bounds:b,a", "",
    CLAIM ("a", "model", "score", EXACT ("80.0"), "")
    CLAIM_BY ("b", "paper", "next", "score", "bound='range' low='70' high='79'",
              CONTRADICTS ("a")) },
  { "bounds/words", "", "",
    CLAIM ("a", "firm", "gpus", "bound='none'", "")
    CLAIM_BY ("b", "paper", "firm", "gpus", ABOUT ("340000"), CONTRADICTS ("a")) },
  { "bounds/same-thing", "bounds:a,b", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), RUN)
    CLAIM_BY ("b", "paper", "model", "cost", "bound='more-than' low='50000000'", RUN) },
  { "bounds/three-of-the-same", "bounds:a,b,c", "",
    CLAIM ("a", "model", "cost", EXACT ("1100000"), RUN)
    CLAIM_BY ("b", "paper", "model", "cost", EXACT ("2300000"), RUN)
    CLAIM_BY ("c", "lee", "model", "cost", EXACT ("4700000"), RUN) },
  { "bounds/own-words", "", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), RUN)
    CLAIM ("b", "model", "cost", EXACT ("7100000"), RUN) },
  { "bounds/scope-not-said", "", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "")
    CLAIM_BY ("b", "paper", "model", "cost", EXACT ("7100000"), "") },
  { "bounds/other-scope", "", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), RUN)
    CLAIM_BY ("b", "paper", "model", "cost", EXACT ("71000000"), BOUGHT) },
  { "bounds/other-time", "", "",
    "<claim id='a' subject='firm' quantity='gpus' claimant='lee' evidence='primary' period='2023'>"
    "<value bound='exact' number='1100'/><scope role='fleet' extent='fleet' hardware='chip'/></claim>"
    "<claim id='b' subject='firm' quantity='gpus' claimant='acme' evidence='primary' period='2024'>"
    "<value bound='exact' number='2300'/><scope role='fleet' extent='fleet' hardware='chip'/></claim>" },
  { "bounds/asking-prices", "", "",
    CLAIM ("a", "chip", "price", EXACT ("31000"), "<scope basis='list-price' extent='unit'/>")
    CLAIM_BY ("b", "paper", "chip", "price", EXACT ("42000"),
              "<scope basis='list-price' extent='unit'/>") },
  { "bounds/superseded", "", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), RUN)
    CLAIM_BY ("b", "paper", "model", "cost", EXACT ("7100000"), RUN RELATION ("supersedes", "a")) },
  { "bounds/retracted", "", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), RUN)
    RETRACTED ("b", "cost", EXACT ("7100000"), RUN CONTRADICTS ("a")) },
  { "bounds/ranges-touch", "", "",
    CLAIM ("a", "firm", "gpus", "bound='range' low='10000' high='20000'", "")
    CLAIM_BY ("b", "paper", "firm", "gpus", "bound='range' low='20000' high='30000'",
              CONTRADICTS ("a")) },
  { "bounds/closed-touch-open", "bounds:b,a", "",
    CLAIM ("a", "firm", "gpus", "bound='at-least' low='50000'", "")
    CLAIM_BY ("b", "paper", "firm", "gpus", "bound='less-than' high='50000'", CONTRADICTS ("a")) },
  { "bounds/acknowledged", "bounds:b,a!", "",
    CLAIM ("a", "firm", "gpus", "bound='more-than' low='50000'", "")
    CLAIM_BY ("b", "paper", "firm", "gpus", "bound='less-than' high='50000'",
              CONTRADICTS ("a") KNOWN ("bounds")) },

  /* Prices of chips */
  { "unit-price/stated", "unit-price:a", "",
    DEALERS CLAIM ("a", "chip", "price", EXACT ("10000"), "") },
  { "unit-price/half-of-what-dealers-ask", "", "",
    DEALERS CLAIM ("a", "chip", "price", EXACT ("16000"), "") },
  { "unit-price/twice-of-what-dealers-ask", "", "",
    DEALERS CLAIM ("a", "chip", "price", EXACT ("89000"), "") },
  { "unit-price/too-dear", "unit-price:a", "",
    DEALERS CLAIM ("a", "chip", "price", "bound='more-than' low='95000'", "") },
  { "unit-price/other-chip", "", "",
    DEALERS CLAIM ("a", "other", "price", EXACT ("10000"), "") },
  { "unit-price/to-make", "", "",
    DEALERS CLAIM ("a", "chip", "price", EXACT ("3000"), "<scope basis='production-cost'/>") },
  { "unit-price/implied", "unit-price:a,n", "",
    DEALERS CLAIM ("n", "model", "gpus", EXACT ("2048"), CLUSTER)
    CLAIM ("a", "model", "cost", ABOUT ("8000000000") WON, BOUGHT) },
  { "unit-price/implied-fair", "", "",
    DEALERS CLAIM ("n", "model", "gpus", EXACT ("2048"), CLUSTER)
    CLAIM ("a", "model", "cost", "bound='more-than' low='51000000'", BOUGHT) },
  { "unit-price/rented", "", "",
    DEALERS CLAIM ("n", "model", "gpus", EXACT ("2048"), CLUSTER)
    CLAIM ("a", "model", "cost", ABOUT ("5576000"), RUN) },
  { "unit-price/count-of-something-else", "", "",
    DEALERS CLAIM ("n", "next", "gpus", EXACT ("2048"), CLUSTER)
    CLAIM ("a", "model", "cost", ABOUT ("5576000"), BOUGHT) },
  { "unit-price/part-of", "unit-price:a,n", "",
    DEALERS CLAIM ("n", "next", "gpus", EXACT ("2048"), CLUSTER RELATION ("part-of", "a"))
    CLAIM ("a", "model", "cost", ABOUT ("5576000"), BOUGHT) },
  { "unit-price/derived", "unit-price:a,n", "",
    DEALERS CLAIM ("n", "next", "gpus", EXACT ("2048"), CLUSTER)
    CLAIM ("a", "model", "cost", EXACT ("20480000"),
           BOUGHT PRODUCT (VALUE_OF ("n"), NUMBER ("10000", "each"))) },
  { "unit-price/acknowledged", "unit-price:a!", "",
    DEALERS CLAIM ("a", "chip", "price", EXACT ("10000"), KNOWN ("unit-price")) },

  /* Origins */
  { "origin/two-reports", "~origin:a", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"),
           "<cite source='report'/><report source='daily'/><report source='weekly'/>") },
  { "origin/chain", "~origin:a,b,c", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "<cite source='report'/>")
    CLAIM_BY ("b", "paper", "model", "cost", EXACT ("5576000"),
              "<cite source='daily'/>" RESTATES ("a"))
    CLAIM_BY ("c", "lee", "model", "cost", EXACT ("5576000"),
              "<cite source='weekly'/>" RESTATES ("b")) },
  { "origin/one-report", "", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"),
           "<cite source='report'/><report source='daily'/>") },
  { "origin/itself-again", "", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"),
           "<cite source='report'/><report source='daily'/><report source='report'/>") },
  { "origin/circle", "~origin:a,b", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), RESTATES ("b"))
    CLAIM_BY ("b", "paper", "model", "cost", EXACT ("5576000"),
              "<cite source='daily'/><cite source='weekly'/>" RESTATES ("a")) },
  { "origin/acknowledged", "~origin:a!", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"),
           "<report source='daily'/><report source='weekly'/>" KNOWN ("origin")) },

  /* Sources */
  { "unread/cited", "~unread:a", "<source id='far' kind='paper' read='no'>"
    "<title xml:lang='en'>Far</title></source>",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "<cite source='far'/>") },
  { "unread/not-cited", "~unread:", "<source id='far' kind='paper' read='no'>"
    "<title xml:lang='en'>Far</title></source>",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "<cite source='report'/>") },
  { "unread/copy", "", "",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "<cite source='weekly'/>") },
  { "unread/acknowledged", "~unread:a!", "<source id='far' kind='paper' read='no'>"
    "<title xml:lang='en'>Far</title></source>",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "<cite source='far'/>" KNOWN ("unread")) },
  { "unread/acknowledged-by-one", "~unread:a,b", "<source id='far' kind='paper' read='no'>"
    "<title xml:lang='en'>Far</title></source>",
    CLAIM ("a", "model", "cost", EXACT ("5576000"), "<cite source='far'/>" KNOWN ("unread"))
    CLAIM ("b", "next", "cost", EXACT ("5576000"), "<cite source='far'/>") },
};

/* All findings in one line. */
static char *
list_findings (const JeoulAudit *audit)
{
  GString *list = g_string_new (NULL);
  const JeoulClaim *claims = jeoul_dataset_get_claims (jeoul_audit_get_dataset (audit), NULL);
  guint n;
  const JeoulFinding *findings = jeoul_audit_get_findings (audit, &n);

  for (guint i = 0; i < n; i++)
    {
      const JeoulIndex *involved = jeoul_audit_get_claims (audit, &findings[i]);

      g_string_append_printf (list, "%s%s%s:", i > 0 ? " " : "",
                              findings[i].severity == JEOUL_SEVERITY_NOTE ? "~" : "",
                              jeoul_vocabulary_word (&jeoul_finding_codes, findings[i].code));
      for (guint j = 0; j < findings[i].n_claims; j++)
        g_string_append_printf (list, "%s%s", j > 0 ? "," : "", claims[involved[j]].id);
      if (findings[i].acknowledged)
        g_string_append_c (list, '!');
    }
  return g_string_free (list, FALSE);
}

/* Whether a text holds Hangul; a Korean sentence that has none was not translated. */
static gboolean
has_hangul (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_HANGUL)
      return TRUE;

  return FALSE;
}

/* Every finding can be said, in both languages. */
static void
check_words (const JeoulAudit *audit)
{
  guint n;
  const JeoulFinding *findings = jeoul_audit_get_findings (audit, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *english = jeoul_finding_sentence (audit, &findings[i], JEOUL_LANG_EN);
      g_autofree char *korean = jeoul_finding_sentence (audit, &findings[i], JEOUL_LANG_KO);
      g_autofree char *sum = jeoul_finding_sum (audit, &findings[i], JEOUL_LANG_EN);
      g_autofree char *sum_in_korean = jeoul_finding_sum (audit, &findings[i], JEOUL_LANG_KO);
      const char *texts[] = { english, korean, sum ? sum : "", sum_in_korean ? sum_in_korean : "" };

      g_assert_false (has_hangul (english));
      g_assert_true (has_hangul (korean));
      g_assert_cmpint (sum == NULL, ==, sum_in_korean == NULL);
      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        {
          g_assert_true (g_utf8_validate (texts[j], -1, NULL));
          g_assert_null (strstr (texts[j], "nan"));
          g_assert_null (strstr (texts[j], "inf"));
          g_assert_null (strstr (texts[j], "(null)"));
        }
      g_assert_true (has_hangul (jeoul_finding_code_name (findings[i].code, JEOUL_LANG_KO)));
      g_test_message ("%s | %s", english, sum ? sum : "-");
    }
}

static JeoulDataset *
read_case (const Case *test)
{
  g_autofree char *head = g_strdup_printf (HEAD, test->sources);
  g_autoptr (GString) xml = g_string_new (head);

  g_string_append (xml, test->claims);
  g_string_append (xml, TAIL);
  /* Hours of a GPU are a unit that only one sum needs. */
  g_string_replace (xml, "unit='hour-of'", "unit='clock'", 0);
  g_string_replace (xml, "</units>",
                    "<unit id='clock' dimension='time'>" NAME ("hours", "시간") "</unit></units>", 1);
  return test_dataset_parse (xml->str);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (JeoulDataset) dataset = read_case (test);
  g_autoptr (JeoulAudit) audit = jeoul_audit_new (dataset);
  g_autofree char *found = list_findings (audit);

  g_assert_cmpstr (found, ==, test->found);
  check_words (audit);
}

typedef struct
{
  const char   *name;
  const char   *claim;
  JeoulSumCheck check;
  double        computed; /* NaN: nothing, or no point */
  const char   *text;     /* NULL: nothing to say */
} SumCase;

static const SumCase sums[] = {
  { "none", "hours", JEOUL_SUM_NONE, NAN, NULL },
  { "holds", "cost", JEOUL_SUM_HOLDS, 5576000, "2,788,000 × $2 = $5,576,000: holds" },
  { "fails", "wrong", JEOUL_SUM_FAILS, 5576000,
    "2,788,000 × $2 = $5,576,000: does not give the stated $9,900,000" },
  { "ratio", "share", JEOUL_SUM_FAILS, 0.05,
    "$5,000,000 ÷ $100,000,000 = 5%: does not give the stated about 10%" },
  { "hidden-rate", "won", JEOUL_SUM_NONE, NAN,
    "$5,576,000 × the exchange rate KRW/USD, which was not said = about ₩8,200,000,000: ₩1,470.6 "
    "to $1" },
  { "words", "worded", JEOUL_SUM_NONE, NAN, NULL },
};

static void
test_sum (gconstpointer data)
{
  static const Case dataset_of_sums = {
    "sums", "", "",
    HOURS CLAIM ("cost", "model", "cost", EXACT ("5576000"), BY_HOURS)
    CLAIM ("wrong", "model", "cost", EXACT ("9900000"), BY_HOURS)
    CLAIM ("of", "model", "cost", EXACT ("5000000"), "")
    CLAIM ("to", "next", "cost", EXACT ("100000000"), "")
    CLAIM ("share", "model", "share", ABOUT ("0.1"), RATIO)
    CLAIM ("won", "model", "cost", ABOUT ("8200000000") WON, PRODUCT (VALUE_OF ("cost"), EXCHANGE))
    CLAIM ("worded", "model", "cost", "bound='none'", BY_HOURS)
  };
  const SumCase *test = data;
  g_autoptr (JeoulDataset) dataset = read_case (&dataset_of_sums);
  const JeoulClaim *claim = jeoul_dataset_find_claim (dataset, test->claim);
  JeoulInterval computed;
  g_autofree char *text = jeoul_check_sum_text (dataset, claim, JEOUL_LANG_EN);
  g_auto (GStrv) parts = text != NULL ? g_strsplit (text, "\302\240", -1) : NULL;
  g_autofree char *plain = parts != NULL ? g_strjoinv (" ", parts) : NULL;

  g_assert_cmpint (jeoul_check_sum (dataset, claim, &computed), ==, test->check);
  if (isnan (test->computed))
    g_assert_false (jeoul_interval_is_known (computed));
  else
    {
      g_assert_cmpfloat_with_epsilon (computed.low, test->computed, 1e-9);
      g_assert_cmpfloat_with_epsilon (computed.high, test->computed, 1e-9);
    }
  g_assert_cmpstr (plain, ==, test->text);
}

/* What a finding says, where the words hang on the numbers. */
static const struct
{
  const char *name;
  const char *claims;
  const char *en;
  const char *ko;
} wordings[] = {
  { "rate", CLAIM ("a", "model", "cost", EXACT ("5576000"), "")
    CLAIM ("b", "model", "cost", EXACT ("6690000000") WON, PRODUCT (VALUE_OF ("a"), EXCHANGE)),
    "That comes to ₩1,199.8 to $1, while the monthly mean of the time was ₩1,450.",
    "1달러당 1,199.8원이며, 당시 월평균은 1,450원입니다." },
  { "rate-stated", CLAIM ("a", "model", "cost", EXACT ("5576000"), "")
    CLAIM ("b", "model", "cost", EXACT ("6691200000") WON,
           PRODUCT (VALUE_OF ("a"), EXCHANGE_AT ("1200"))),
    "at ₩1,200 to $1; the monthly mean of the time was ₩1,450.", "적용한 환율은 1달러당 1,200원이며" },
  { "ten-times", CLAIM ("a", "model", "cost", EXACT ("5576000"), "")
    CLAIM_BY ("b", "paper", "model", "cost", EXACT ("55760000"), RESTATES ("a")),
    "one is 10 times the other", "한쪽이 다른 쪽의 10배입니다" },
  { "about-ten-times", CLAIM ("a", "model", "cost", EXACT ("5576000"), "")
    CLAIM_BY ("b", "paper", "model", "cost", EXACT ("56000000"), RESTATES ("a")),
    "one is about 10 times the other", "한쪽이 다른 쪽의 약 10배입니다" },
  { "one-to-one", RATIO_OF (EXACT ("150.00"), EXACT ("100.00"))
    CLAIM ("r", "model", "share", ABOUT ("1"), RATIO),
    "gives the ratio as about 1 to 1, but", "비율은 약 1배." },
  { "about-over-exact", RATIO_OF (ABOUT ("5000000"), EXACT ("100000000"))
    CLAIM ("r", "model", "share", ABOUT ("0.1"), RATIO),
    "give about 5%.", "계산하면 약 5%입니다." },
  { "about-over-more-than", RATIO_OF (ABOUT ("5000000"), "bound='more-than' low='100000000'")
    CLAIM ("r", "model", "share", ABOUT ("0.1"), RATIO),
    "give less than about 5%.", "계산하면 약 5% 미만입니다." },
  { "ratio-range", RATIO_OF (EXACT ("300.00"), EXACT ("100.00"))
    CLAIM ("r", "model", "share", "bound='range' low='1.5' high='2'", RATIO),
    "gives the ratio as 1.5 to 2 times, but", "비율은 1.5~2배." },
  { "interval", CLAIM ("a", "model", "cost",
                       "bound='interval' number='50000000' low='40000000' high='65000000'", "")
    CLAIM_BY ("b", "paper", "model", "cost", EXACT ("90000000"), CONTRADICTS ("a")),
    "$50M [$40M–65M]", "5,000만 달러[4,000만~6,500만 달러]" },
};

static void
assert_has (const char *text,
            const char *words)
{
  g_auto (GStrv) parts = g_strsplit (text, "\302\240", -1);
  g_autofree char *plain = g_strjoinv (" ", parts);

  if (strstr (plain, words) == NULL)
    g_error ("“%s” is not in: %s", words, plain);
}

static void
test_wording (gconstpointer data)
{
  gsize at = GPOINTER_TO_SIZE (data);
  const Case test = { wordings[at].name, "", "", wordings[at].claims };
  g_autoptr (JeoulDataset) dataset = read_case (&test);
  g_autoptr (JeoulAudit) audit = jeoul_audit_new (dataset);
  guint n;
  const JeoulFinding *findings = jeoul_audit_get_findings (audit, &n);
  g_autofree char *english = NULL;
  g_autofree char *korean = NULL;

  g_assert_cmpuint (n, ==, 1);
  english = jeoul_finding_sentence (audit, findings, JEOUL_LANG_EN);
  korean = jeoul_finding_sentence (audit, findings, JEOUL_LANG_KO);
  assert_has (english, wordings[at].en);
  assert_has (korean, wordings[at].ko);
}

/* So many claims that pairs could not be gone through: the audit ends, and names a few. */
static void
test_many (void)
{
  g_autofree char *head = g_strdup_printf (HEAD, "");
  g_autoptr (GString) xml = g_string_new (head);
  g_autoptr (JeoulDataset) dataset = NULL;
  g_autoptr (JeoulAudit) audit = NULL;
  guint n;

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (
      xml,
      "<claim id='c%u' subject='model' quantity='cost' claimant='%s' evidence='statement'>"
      "<value bound='exact' number='%u.5'/>" RUN "%s</claim>",
      i, i % 2 ? "paper" : "lee", 1000 + i,
      i > 0 && i % 7 == 0 ? "<relation type='restates' claim='c1'/>" : "");
  g_string_append (xml, TAIL);
  dataset = test_dataset_parse (xml->str);
  audit = jeoul_audit_new (dataset);
  jeoul_audit_get_findings (audit, &n);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <, 60000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/weigh/audit/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      g_autofree char *path = g_strconcat ("/weigh/check-sum/", sums[i].name, NULL);
      g_test_add_data_func (path, &sums[i], test_sum);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (wordings); i++)
    {
      g_autofree char *path = g_strconcat ("/weigh/wording/", wordings[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_wording);
    }
  g_test_add_func ("/weigh/audit/many", test_many);
  return g_test_run ();
}
