# Counts the instructions of `check` on a fixed set of cases with callgrind, and fails when they are more than a tenth over the stored figure.
# SPDX-License-Identifier: Apache-2.0
# Usage: cmake -D PROGRAM=... -D FIXTURES=... -D WORK=... -D BUILD_TYPE=... -D COMPILER=... -D PROCESSOR=... -P instructions.cmake
cmake_minimum_required(VERSION 3.25)
# In the Release build of gcc 12 for x86-64 on Debian 12. When a change is worth its price, or saved something, the new figure goes here.
set(STORED 75600000)
set(TOLERANCE 10)                        # per cent
set(CASES adults-one-in-five-other-percent air-cargo-other-base-silent arrests-zero-then-two-silent bottles-percent-of-sales census-percent-more
    composer-years-since-birth convoy-zero-civilians-silent debts-hundredfold ferry-rescue-two-counts fine-two-amounts fire-deaths-two-counts
    football-attendance-two-counts headline-rounded-agrees hospital-beds-two-counts layoffs-company-and-union merger-monday-and-date
    polls-other-date-silent results-table-silent training-sources-disagree trial-percent-of-count-wrong worked-sentence)

find_program(VALGRIND valgrind)
if(NOT VALGRIND OR NOT BUILD_TYPE STREQUAL "Release" OR NOT COMPILER MATCHES "^GNU 12" OR NOT PROCESSOR STREQUAL "x86_64")
  message("SKIPPED: the stored figure is of valgrind, Release, gcc 12, x86-64; here it is ${VALGRIND}, ${BUILD_TYPE}, ${COMPILER}, ${PROCESSOR}")
  return()
endif()
set(articles "")
foreach(case ${CASES})
  file(GLOB article ${FIXTURES}/${case}/article.*)
  list(APPEND articles ${article})
endforeach()
execute_process(COMMAND ${VALGRIND} --tool=callgrind --callgrind-out-file=${WORK}/instructions.callgrind
                ${PROGRAM} check -j1 --isolated -f jsonl -o ${WORK}/instructions.jsonl --fail-on never ${articles}
                RESULT_VARIABLE code OUTPUT_VARIABLE printed ERROR_VARIABLE printed)
if(NOT code EQUAL 0 OR NOT printed MATCHES "Collected : ([0-9]+)")
  message(FATAL_ERROR "callgrind counted nothing (exit ${code}):\n${printed}")
endif()
set(counted ${CMAKE_MATCH_1})
math(EXPR share "${counted} * 100 / ${STORED}")
message("${counted} instructions, ${share} % of the stored ${STORED}")
math(EXPR most "100 + ${TOLERANCE}")
if(share GREATER most)
  message(FATAL_ERROR "slower by more than ${TOLERANCE} %: callgrind_annotate ${WORK}/instructions.callgrind tells where; a price worth paying goes into STORED")
endif()
