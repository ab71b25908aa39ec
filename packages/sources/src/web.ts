// What comes from the web and goes to its archives: a door of its own, so that reading files loads none of it.

export { readSources } from "./catalogue/read-sources.ts";
export { shippedFiles, shippedSources } from "./catalogue/shipped-sources.ts";
export { sourceOf } from "./catalogue/source-of.ts";
export { type FetchOptions, type Pause, rest, type Validators } from "./fetching/fetch-options.ts";
export { fetchPage } from "./fetching/fetch-page.ts";
export type { Fetched, Unchanged } from "./fetching/fetched.ts";
export { type HostMemory, hostMemory } from "./fetching/host-memory.ts";
export type { Memento } from "./fetching/mementos.ts";
export { fetchMemento, findMementos, type MementoOptions } from "./fetching/mementos.ts";
export { type PostRequest, postUrl } from "./fetching/post-url.ts";
export { mayPass, pauseBefore, retryAfter, validatorsOf } from "./fetching/reply-headers.ts";
export { readFetched } from "./inputs/read-inputs.ts";
export { fetchSource } from "./listing/fetch-source.ts";
export { listItems } from "./listing/list-items.ts";
export type { ListedItem, Listing } from "./listing/listed-item.ts";
export type { KnownPage, Listed, SourceHooks, SourceProgress, SourceState } from "./listing/source-state.ts";
export { type AskedSource, ownSource, trySource } from "./listing/try-source.ts";
export type { SourceDefinition } from "./reading/source-definition.ts";
export { readSeries, type SeriesColumns } from "./series/read-series.ts";
export type { Capture } from "./warc/capture.ts";
export { writeWarc } from "./warc/write-warc.ts";
