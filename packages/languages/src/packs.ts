import type { Language } from "@fissure/model";
import { english } from "./en/index.ts";
import { russian } from "./ru/index.ts";
import { chinese } from "./zh/index.ts";

/** Every language that Fissure reads; to add one, see docs/adding-a-language.md. */
export const languages: readonly Language[] = [english, chinese, russian];
