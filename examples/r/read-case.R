# Reads a case of Fissure in R: positions by month, and how two coders agree.
#
#   Rscript examples/r/read-case.R corridor.fissure
#   Rscript examples/r/read-case.R corridor.fissure lexicon person:Ana
#
# Needs the packages DBI and RSQLite. The views whose names begin with public_ are described in docs/coders/sql.md.

library(DBI)

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) == 0) stop("Expected the path of a case, got nothing")
# Read-only: nothing of the case is changed.
case <- dbConnect(RSQLite::SQLite(), arguments[1], flags = RSQLite::SQLITE_RO)

positions <- dbGetQuery(case, "
  select substr(date, 1, 7) as month, document, holder, issue, stance, coder_name, counts
  from public_positions where not unfinished and certainty is not 'low'")
counting <- subset(positions, counts == 1 & nchar(month) == 7)
by_month <- aggregate(list(positions = rep(1, nrow(counting))), counting[c("month", "holder")], sum)
means <- aggregate(list(mean_stance = counting$stance), counting[c("month", "holder")], mean, na.rm = TRUE)
by_month <- merge(by_month, means)
# Halves away from zero, as SQLite rounds; round() makes 0.62 of 0.625.
by_month$mean_stance <- sign(by_month$mean_stance) * floor(abs(by_month$mean_stance) * 100 + 0.5) / 100
write.csv(by_month[order(by_month$month, by_month$holder), ], row.names = FALSE, quote = FALSE, na = "")

# What a coder says of an issue in a text: the side, where one is read.
sides <- dbGetQuery(case, "
  select coder_name, document, issue,
    case when avg(stance) > 0 then 'for' when avg(stance) < 0 then 'against' else 'no side' end as side
  from public_positions where not unfinished group by coder_name, document, issue")
codings <- dbGetQuery(case, "select distinct coder_name, document from public_codings where not unfinished")

# Over each text that both have coded and each issue that either has read in it.
agreement <- function(one, other) {
  both <- intersect(codings$document[codings$coder_name == one], codings$document[codings$coder_name == other])
  of <- function(coder) {
    rows <- sides[sides$coder_name == coder & sides$document %in% both, ]
    setNames(rows$side, paste(rows$document, rows$issue, sep = "\r"))
  }
  first <- of(one)
  second <- of(other)
  units <- union(names(first), names(second))
  if (length(units) == 0) return(NULL)
  values <- c("for", "against", "no side", "not read")
  coded <- function(said) factor(ifelse(is.na(said[units]), "not read", said[units]), levels = values)
  table <- table(coded(first), coded(second)) / length(units)
  observed <- sum(diag(table))
  expected <- sum(rowSums(table) * colSums(table))
  kappa <- if (expected == 1) NA else (observed - expected) / (1 - expected)
  data.frame(coder = one, other = other, texts = length(both), units = length(units),
    agreement = sprintf("%.3f", observed), kappa = if (is.na(kappa)) "" else sprintf("%.3f", kappa))
}

coders <- if (length(arguments) > 1) arguments[-1] else sort(unique(codings$coder_name))
pairs <- if (length(coders) > 1) combn(coders, 2, simplify = FALSE) else list()
found <- do.call(rbind, lapply(pairs, function(pair) agreement(pair[1], pair[2])))
cat("\n")
if (is.null(found)) cat("coder,other,texts,units,agreement,kappa\n") else write.csv(found, row.names = FALSE, quote = FALSE)
invisible(dbDisconnect(case))
