import type { Language } from "../language.ts";
import { numbers } from "./numbers.ts";
import { sentences } from "./sentences.ts";

export const russian: Language = { code: "ru", name: "Russian", sentences, numbers };
