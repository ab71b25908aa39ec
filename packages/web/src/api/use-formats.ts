import { useAnswer } from "./use-answer.ts";

/** In which formats an operation gives its file, in the order of the program's list of formats; none until it is known. */
export const useFormats = (operation: string): readonly string[] =>
	useAnswer("GET /api/operations").data?.find(({ name }) => name === operation)?.formats ?? [];
