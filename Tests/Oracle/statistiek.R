# The reference computation of the statistics: reads random data sets and prints what R makes of them.
#
# Rscript statistiek.R FOLDER: personen.csv (set;groep;begin;einde;oorzaak;horizon), tabellen.csv (set;a;b;c;d) and delen.csv (set;x;n;p;kans)
# Prints lines naam;set;deel;plaats;waarde. Exit 3: a package is missing.
for (pakket in c("survival", "cmprsk")) if (!suppressWarnings(suppressMessages(require(pakket, character.only = TRUE, quietly = TRUE)))) quit(status = 3)

map <- commandArgs(trailingOnly = TRUE)[1]
lees <- function(naam) read.csv2(file.path(map, naam), dec = ".", colClasses = "numeric")
regel <- function(naam, set, deel, plaats, waarde) {
  houd <- is.finite(waarde)
  if (any(houd)) cat(sprintf("%s;%d;%d;%.17g;%.17g\n", naam, set, deel, plaats[houd], waarde[houd]), sep = "")
}

personen <- lees("personen.csv")
for (set in unique(personen$set)) {
  d <- personen[personen$set == set, ]
  horizon <- d$horizon[1]
  km <- survfit(Surv(begin, einde, oorzaak > 0) ~ 1, data = d, conf.type = "log-log")
  at <- km$n.event > 0
  regel("km", set, 0, km$time[at], km$surv[at])
  regel("risico", set, 0, km$time[at], km$n.risk[at])
  regel("km_fout", set, 0, km$time[at], ifelse(km$surv > 0, km$surv * km$std.err, NA)[at])
  regel("km_onder", set, 0, km$time[at], ifelse(km$surv > 0, km$lower, NA)[at])
  regel("km_boven", set, 0, km$time[at], ifelse(km$surv > 0, km$upper, NA)[at])
  # The last event may leave nobody: its Greenwood term is infinite in R's table, so the mean is taken on finite terms only.
  if (all(d$begin == 0)) {
    gemiddeld <- survival:::survmean(km, rmean = horizon)$matrix
    regel("gemiddelde", set, 0, horizon, gemiddeld["rmean"])
    regel("gemiddelde_fout", set, 0, horizon, gemiddeld["se(rmean)"])
  }
  toestand <- factor(d$oorzaak, 0:3)
  aj <- survfit(Surv(begin, einde, toestand) ~ 1, data = d, id = seq_len(nrow(d)))
  for (oorzaak in 1:3) {
    tijden <- sort(unique(d$einde[d$oorzaak > 0]))
    kolom <- aj$pstate[, match(as.character(oorzaak), aj$states)]
    regel("aj", set, oorzaak, tijden, kolom[match(tijden, aj$time)])
  }
  if (all(d$begin == 0) && any(d$oorzaak > 0)) {
    schatting <- cuminc(d$einde, d$oorzaak)
    for (oorzaak in 1:3) {
      curve <- schatting[[paste(1, oorzaak)]]
      if (is.null(curve)) next
      punten <- timepoints(schatting[paste(1, oorzaak)], tijden)
      regel("cuminc", set, oorzaak, tijden, as.vector(punten$est))
      regel("cuminc_variantie", set, oorzaak, tijden, as.vector(punten$var))
    }
  }
  if (length(unique(d$groep)) > 1) {
    for (oorzaak in 1:3) {
      if (!any(d$oorzaak == oorzaak)) next
      is <- d$oorzaak == oorzaak
      if (all(d$begin == 0)) {
        toets <- try(survdiff(Surv(d$einde, is) ~ d$groep), silent = TRUE)
        # With events in the risk sets of one group only there is nothing to compare; R calls that 0.
        if (!inherits(toets, "try-error") && sum(toets$exp > 0) > 1) regel("logrank", set, oorzaak, 0, toets$chisq)
      } else {
        # With late entry survdiff refuses: the same test is that of Cochran, Mantel and Haenszel over the risk sets of the event times.
        lagen <- lapply(sort(unique(d$einde[is])), function(t) {
          risico <- d$begin < t & d$einde >= t
          table(factor(d$groep[risico], sort(unique(d$groep))), factor((is & d$einde == t)[risico], c(TRUE, FALSE)))
        })
        lagen <- lagen[sapply(lagen, sum) > 1]
        toets <- try(mantelhaen.test(simplify2array(lagen), correct = FALSE), silent = TRUE)
        if (!inherits(toets, "try-error")) regel("logrank", set, oorzaak, 0, toets$statistic)
      }
      if (all(d$begin == 0)) {
        gray <- cuminc(d$einde, d$oorzaak, d$groep)$Tests
        # cmprsk says -1 when the variance has no inverse.
        if (!is.null(gray) && as.character(oorzaak) %in% rownames(gray) && gray[as.character(oorzaak), "stat"] >= 0)
          regel("gray", set, oorzaak, 0, gray[as.character(oorzaak), "stat"])
      }
    }
  }
}

tabellen <- lees("tabellen.csv")
for (set in tabellen$set) {
  t <- tabellen[tabellen$set == set, ]
  regel("fisher", set, 0, 0, fisher.test(matrix(c(t$a, t$b, t$c, t$d), 2, byrow = TRUE))$p.value)
}
delen <- lees("delen.csv")
for (set in delen$set) {
  t <- delen[delen$set == set, ]
  wilson <- suppressWarnings(prop.test(t$x, t$n, correct = FALSE))$conf.int
  regel("wilson_onder", set, 0, 0, wilson[1])
  regel("wilson_boven", set, 0, 0, wilson[2])
  r <- qbinom(t$kans, t$n, t$p)
  regel("trechter", set, 0, 0, r - (pbinom(r, t$n, t$p) - t$kans) / dbinom(r, t$n, t$p))
  regel("normaal", set, 0, 0, qnorm(t$kans))
  regel("student", set, 0, 0, qt((1 + t$p) / 2, t$n))
  regel("chikwadraat", set, 0, 0, pchisq(t$x, t$n %% 9 + 1, lower.tail = FALSE))
}
