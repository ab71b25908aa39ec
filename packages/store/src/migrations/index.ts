import { up as history } from "./001-history.ts";
import { up as documents } from "./002-documents.ts";
import { up as codings } from "./003-codings.ts";
import { up as watching } from "./004-watching.ts";
import { up as judgments } from "./005-judgments.ts";
import { up as corrections } from "./006-corrections.ts";
import { up as drafts } from "./007-drafts.ts";
import { up as wordsInSql } from "./008-words-in-sql.ts";
import { up as certainty } from "./009-certainty.ts";
import { up as checksums } from "./010-checksums.ts";
import { up as identity } from "./011-identity.ts";
import { up as verdicts } from "./012-verdicts.ts";
import { up as mutes } from "./013-mutes.ts";
import { up as searches } from "./014-searches.ts";
import { up as speakers } from "./015-speakers.ts";
import { up as deeds } from "./016-deeds.ts";
import { up as coders } from "./017-coders.ts";
import { up as publicViews } from "./018-public-views.ts";
import { up as plainWords } from "./019-plain-words.ts";
import { up as countedDates } from "./020-counted-dates.ts";
import type { Migration } from "./migration.ts";

/** In order; the first makes version 1. What has once been released is never changed: what comes later is a new file. */
export const migrations: readonly Migration[] = [
	history,
	documents,
	codings,
	watching,
	judgments,
	corrections,
	drafts,
	wordsInSql,
	certainty,
	checksums,
	identity,
	verdicts,
	mutes,
	searches,
	speakers,
	deeds,
	coders,
	publicViews,
	plainWords,
	countedDates,
];

export const LATEST_VERSION = migrations.length;
