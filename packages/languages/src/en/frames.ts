import type { FrameRules } from "@fissure/model";

export const frames: FrameRules = {
	terms: {
		denial: `(deny|denies|denied|denying), denial (that|of), (refuse|refuses|refused|refusing) to, (refuse|refuses|refused|refusing), refusal to,
			(decline|declines|declined|declining) to, (decline|declines|declined), (rule|rules|ruled|ruling) out, (reject|rejects|rejected|rejecting), rejection of,
			(oppose|opposes|opposed|opposing), opposition to, opposed to, against, (avoid|avoids|avoided|avoiding), (fail|fails|failed|failing) to, failure to,
			(stop|stops|stopped) short of, short of, far from, (abandon|abandons|abandoned|abandoning), (drop|dropped|drops) (the|its|a|any|all) (plan|plans|idea|pledge|promise|threat|demand|claim|proposal) to,
			(give|gives|gave|giving|given) up, (renounce|renounces|renounced|renouncing), (disavow|disavows|disavowed), (disown|disowns|disowned), (repudiate|repudiates|repudiated), (refute|refutes|refuted|refuting), (rebut|rebuts|rebutted),
			(dismiss|dismisses|dismissed|dismissing), (scrap|scraps|scrapped|scrapping), (shelve|shelves|shelved|shelving), (block|blocks|blocked|blocking), (veto|vetoes|vetoed|vetoing),
			(vote|votes|voted|voting) (down|against), (strike|strikes|struck) (down|out|from), (delete|deletes|deleted), (withdraw|withdraws|withdrew|withdrawn|withdrawing), (repeal|repeals|repealed), (cancel|cancels|cancelled|canceled),
			(turn|turns|turned|turning) down, (back|backs|backed|backing) (away|out) (from|of), (back|backs|backed) away from, (walk|walks|walked|walking) away from, (shy|shies|shied|shying) away from, (balk|balks|balked|baulk|baulks|baulked) at, (distance|distances|distanced) itself from,
			(pull|pulls|pulled) back from, (refrain|refrains|refrained|refraining) from, (desist|desists|desisted) from, (abstain|abstains|abstained) from, (cease|ceases|ceased|ceasing), (stop|stops|stopped) (saying|claiming|promising|supporting|calling|demanding|insisting),
			rather than, instead of, in lieu of, unable to, unwilling to, unready to, not about to, in no position to, no intention (to|of), no plans? to, no plan to, no wish to, no desire to, no need to, no longer, cannot, unthinkable (that|to), out of the question (that|to), impossible (that|to), wrong (that|to say that|to claim that),
			(false|untrue|not true|not the case|a lie|a myth|a falsehood|a fiction|nonsense|a fabrication|baseless|unfounded) that, (myth|lie|falsehood|fiction|fallacy|illusion|rumour|rumor|legend|fable|misconception) (that|of), (mistaken|false|wrong|absurd|baseless) (belief|idea|notion|claim|view|impression|assumption|rumour|rumor) that,
			(hide|hides|hid|hiding|hidden), (conceal|conceals|concealed|concealing), (keep|keeps|kept) (silent|quiet|secret) (about|on|that), (dispute|disputes|disputed|disputing), (contest|contests|contested), (contradict|contradicts|contradicted),
			(leave|leaves|left|leaving) (it )?open (whether|if), (leave|leaves|left|leaving) out, (omit|omits|omitted|omitting), (forbid|forbids|forbade|forbidden), (prohibit|prohibits|prohibited), (ban|bans|banned), (prevent|prevents|prevented),
			(exclude|excludes|excluded|excluding), (forswear|forswears|forswore), (resist|resists|resisted|resisting), (negate|negates|negated), (retract|retracts|retracted|retracting), (recant|recants|recanted), (take|takes|took|taken) back, (scoff|scoffs|scoffed|laugh|laughs|laughed) at, (mock|mocks|mocked|ridicule|ridicules|ridiculed),
			(condemn|condemns|condemned), (denounce|denounces|denounced), (disagree|disagrees|disagreed|disagreeing), (does|do|did) not mean, not to say, (is|are|was) not the same as, anything but, under no circumstances, by no means, in no way, at no time, on no account`,
		doubt: `(doubt|doubts|doubted|doubting), doubtful (that|whether|if), unlikely (to|that), improbable that, reluctant to, reluctance to, hesitant to, hesitation to, hesitated? to, (hesitate|hesitates|hesitated|hesitating) (to|over), wary of, afraid (to|of),
			unclear (whether|if), uncertain (whether|if), unsure (whether|if), (question|questions|questioned|questioning) (whether|if|that), an open question (whether|if), remains to be seen (whether|if), unconvinced that, sceptical (that|of), skeptical (that|of), (be|is|are) yet to, has yet to, have yet to, hardly, scarcely, barely`,
		nobody:
			"nobody, no one, none of us, none of them, not one of us, not a single, no government, no country, no state, no official, no minister, few",
		saying: `(say|says|said|saying), (state|states|stated|stating), (claim|claims|claimed|claiming), (announce|announces|announced|announcing), (declare|declares|declared|declaring), (promise|promises|promised|promising), (pledge|pledges|pledged|pledging), (vow|vows|vowed),
			(think|thinks|thought|thinking), (believe|believes|believed|believing), (suggest|suggests|suggested|suggesting), (mean|means|meant|meaning), (argue|argues|argued|arguing), (maintain|maintains|maintained), (hold|holds|held) that, (accept|accepts|accepted) that, (agree|agrees|agreed|agreeing), (confirm|confirms|confirmed|confirming), (assert|asserts|asserted),
			(signal|signals|signalled|signaled), (indicate|indicates|indicated), (tell|tells|told), (insist|insists|insisted), (write|writes|wrote|written), (commit|commits|committed) itself, (commit|commits|committed), (imply|implies|implied), (admit|admits|admitted), (concede|concedes|conceded), (consider|considers|considered) that, (want|wants|wanted|wanting), (intend|intends|intended), (plan|plans|planned|planning), (wish|wishes|wished), (hope|hopes|hoped), (offer|offers|offered), (threaten|threatens|threatened), (seek|seeks|sought), (try|tries|tried), (aim|aims|aimed), ready, willing, prepared, going, pledge, promise, plan, plans, intention, idea, suggestion, claim, notion, proposal, call, calls`,
		acceptance: `(adopt|adopts|adopted|adopting), (pass|passes|passed), (approve|approves|approved|approving), (back|backs|backed|backing), (accept|accepts|accepted|accepting), (endorse|endorses|endorsed|endorsing), (support|supports|supported|supporting), in favour of, in favor of, (favour|favours|favoured|favor|favors|favored),
			(call|calls|called|calling) for, (demand|demands|demanded), (urge|urges|urged), (welcome|welcomes|welcomed|welcoming), (embrace|embraces|embraced), (propose|proposes|proposed), (agree|agrees|agreed) to, (enact|enacts|enacted), (ratify|ratifies|ratified), (sign|signs|signed), (want|wants|wanted), (promise|promises|promised), (advocate|advocates|advocated), (champion|champions|championed), (recommend|recommends|recommended), (push|pushes|pushed) for, (press|presses|pressed) for, (plead|pleads|pleaded) for, (stand|stands|stood) for, (come|comes|came) out for`,
		asking: `journalist*, reporter*, correspondent*, (ask|asks|asked|asking) (whether|if), (wonder|wonders|wondered|wondering) (whether|if), (ask|asks|asked), (whether), (left|leaves|leave) (it |the question )?open, (question|questions|questioned), rhetorical, rhetorically, (raise|raises|raised) the question, open question`,
		urging: `(urge|urges|urged|urging), (call|calls|called|calling) (on|upon), (demand|demands|demanded|demanding) that, (ask|asks|asked) (it|them|him|her) to, (appeal|appeals|appealed) to, (press|presses|pressed|pressing), (order|orders|ordered), (command|commands|commanded), (beg|begs|begged), (implore|implores|implored), (force|forces|forced|forcing), (compel|compels|compelled), (pressure|pressures|pressured), (advise|advises|advised), (warn|warns|warned) (it|them|him|her) to, should, ought to, must`,
		opening: `may, might, could, possibly, perhaps, maybe, conceivably, (consider|considers|considered|considering) (whether to|whether), (consider|considering), (weigh|weighs|weighed|weighing), (mull|mulls|mulled|mulling), (toy|toys|toyed|toying) with, (study|studying|examining|examine) whether, (explore|explores|exploring), (decide|deciding|decides) whether to, thinking (of|about), thought (of|about), open to the idea of`,
		pretence:
			"(pretend|pretends|pretended|pretending), (feign|feigns|feigned), (joke|jokes|joked|joking), in jest, jokingly, as if it, (purport|purports|purported) to, lip service",
		withdrawal: `wrong to (say|think|believe|claim|write|promise|call|assume), mistake to (say|think|believe|claim|write|promise|call), mistaken to (say|think|believe), once (thought|believed|said|held|claimed|feared|assumed), used to (say|think|believe|claim|hold|argue|fear|tell|call|insist), formerly (said|thought|believed|held), (previously|earlier|mistakenly|wrongly) (thought|believed|claimed|said|assumed), (took|take|takes|taken) back, (withdraw|withdraws|withdrew|withdrawn|retract|retracts|retracted|regret|regrets|regretted) (saying|having said|the words|the remark|the statement|my words|its words|the claim), (apologise|apologised|apologize|apologized|apologises|apologizes) for, used to, no longer (believe|believes|think|thinks|hold|holds|say|says)`,
		supposing:
			"(suppose|supposing|supposes|supposed), (imagine|imagines|imagined|imagining), (assume|assuming|assumes) (for a moment )?that, hypothetical, hypothetically, for the sake of argument, let us say, say that, picture a, what if, in a world (where|in which)",
		repeating:
			"in every speech, in each speech, in every statement, every time, each time, in all its statements, in all of its statements, in every text, at every meeting, at every turn, at every opportunity, in each of its statements, whenever it speaks",
		innocent: `(ask|asks|asked|asking) for, (nobody|no one|few) (expected|foresaw|predicted|imagined), (nobody|no one|few) (had|would have|could have) (expected|foreseen|predicted|imagined), (nobody|no one|few) (was|were) surprised, not only, not merely, not just, not simply, not least, no doubt, without doubt, no less, not to mention, nothing less than, nothing but, anything but silent, if anything, (do|does|did|will) not hesitate, far from (home|washington|moscow|beijing|london|paris|the), cannot but, (could|can) not be clearer, (not|never) fail* to, never tire* of, against (the backdrop|this backdrop|that backdrop|this background|the background|expectations|all odds|the odds), short of time, may day, without (notice|delay|comment|conditions|reservation|hesitation|further), as (early|late|soon) as may`,
	},
	negationsAgree: false,
	prepositions: {
		words: /^against$/iu,
		behind:
			/(?<!\p{L})(?:is|are|was|were|be|been|being|stands?|stood|sp(?:oke|eaks?)|vot(?:es?|ed|ing)|c(?:a|o)mes?(?: out)?|argu(?:es?|ed)|decid(?:es?|ed)|remains?|remained|not|firmly|strongly|resolutely|clearly|also|still)\s$/iu,
	},
	asksBetween: "(?<!\\p{L})(?:whether|why|when|how|which|what)(?!\\p{L})",
	aside:
		"(?<!\\p{L})(?:said|says|say|noted|notes|added|adds|argued|argues|stressed|explained|explains|recalled|reported|stated|told|wrote|writes|it seems|according to|in its words|in his words|in her words|by its own)(?!\\p{L})",
	namesText:
		"(?<!\\p{L})(?:text|texts|words|wording|sentence|proposal|amendment|motion|claim|clause|paragraph|article|phrase|following)(?!\\p{L})",
	small:
		"the|a|an|it|its|they|their|he|she|his|her|any|this|such|to|of|for|on|in|at|by|with|as|be|been|being|is|are|was|were|would|will|do|does|did|has|have|had|so|and|or|new|own|further|more|all|those|who|anyone|countries|states",
	edges: {
		limit: `less than, fewer than, more than, under, over, below, above, nearly, almost, close to, about, around, roughly, some, approximately, at least, at most, up to, as many as, as much as, as few as, no more than, no fewer than, no less than, not more than, barely, hardly, only, just, just over, just under, well over, well under, a maximum of, a minimum of, no later than, not before, half of, two thirds of, a third of, one of, most of, some of, part of, parts of, a fraction of, virtually, practically`,
		distancing:
			"so called, self styled, self proclaimed, alleged, supposed, purported, would be, putative, pseudo, ostensible, fake, sham, bogus, false, imaginary",
		former:
			"former, ex, onetime, one time, outgoing, deputy, vice, ousted, deposed, erstwhile, designated, incoming, interim, shadow",
	},
	noEdge: /(?!)/u,
	opensNumber: /^(?:\d|half|two thirds|a (?:third|quarter|dozen|hundred|thousand|million))/iu,
	limitBehind:
		/^\s*(?:or (?:more|fewer|less|so|under|over|above|below)|at (?:most|least|best|worst)|and (?:more|counting|above|below)|(?:to|[-–])\s?\d)(?!\p{L})/iu,
	rangeBefore: /(?:between\s+\S+\s+and|from\s+\S+\s+to|\d\s?(?:to|or|[-–]))\s*$/iu,
	takesBack:
		/^[\s“"]*(?:(?:but |yet |well, |no[,:.;—–-] )?(?:that|this|it|which|all this|all of this|all that|such talk) (?:is|was|’s|'s) (?:(?:simply|of course|plainly|utterly|completely|just|also|exactly|precisely) )*(?:what (?!(?:we|i) )[^.]{2,60}?(?:say|says|said|claim|claims|claimed|think|thinks|thought|believe|believes|want us to believe|would have us believe|used to say|tell us|told us|wrote|writes)(?!\p{L})|not true|untrue|false|a lie|lies|a myth|nonsense|a fairy tale|a rumou?r|propaganda|fiction|an invention|fake|fabricated|not so|not the case|the view of (?:our|its|my) (?:critics|opponents|adversaries))|so (?:say|said|claim|claimed|argue|argued) |i (?:was wrong|take (?:that|it|this) back|withdraw (?:that|this)|no longer (?:think|believe) (?:so|that|this)|misspoke)|we (?:were wrong|do not share (?:that|this)|reject (?:that|this) (?:view|claim|idea|charge)|no longer (?:think|believe) so)|they (?:are|were) (?:wrong|mistaken|lying)|those (?:are|were) (?:not )?(?:the|their|his|her) words of|(?:that|this) (?:statement|sentence|claim|text|wording|proposal) (?:was|has been|is) (?:later )?(?:withdrawn|retracted|deleted|rejected|dropped|struck))/iu,
	disowned:
		/^(?:.{0,40}(?<!\p{L})(?:not (?:adopted|accepted|agreed|approved|supported|included|in force)|rejected|withdrawn|deleted|dropped|struck out|voted down|repealed|defeated|abandoned|superseded)|(?:rejected|withdrawn|deleted|dropped|repealed|defeated|abandoned|superseded|not adopted|unadopted) \p{L}+|(?:the |some |common )?(?:myths?|false claims?|fakes?|rumou?rs|misconceptions|allegations)|what (?:our |the |its )?(?:critics|opponents|others|sceptics|skeptics) (?:say|claim|allege)|(?:claims|statements|arguments|views) (?:by|of|from) (?:our |the |its )?(?:critics|opponents|others|sceptics|skeptics|adversaries))$/iu,
	mocking:
		/^[\s“"]*(?:oh,? (?:yes|sure|of course|right|no doubt|really)|(?:yes|yeah),? (?:sure|right|of course)|sure,? and|right,? and|as if(?! to)|of course,? and|believe it or not,? and|surely,? and)(?!\p{L})/iu,
	namesMockery:
		/(?<!\p{L})(?:iron(?:y|ic|ically)|sarcas\p{L}+|mock\p{L}*|in jest|jok\p{L}+|ridicul\p{L}+|scorn\p{L}*|tongue in cheek|facetious\p{L}*)(?!\p{L})/iu,
	assertingQuestion:
		/(?:^|[\s“"])(?:is|are|was|were|do|does|did|has|have|can|should|will|would|could)(?:n['’]t| (?:it|we|they|he|she|this|that|there|not)(?: \p{L}+)? not| not)(?!\p{L})/iu,
	neutralOthers:
		/(?:analysts|observers|experts|commentators|journalists|media|reports|colleagues|partners|allies|friends)|note[ds]?/iu,
	itemMark: null,
	othersBefore:
		/(?:^|[,;:—] |[“"(])(?:(?:but|and|yet) )?(?:according to|in the (?:view|eyes|words|opinion|telling) of|if (?:we|you|one) (?:believes?|listens? to)|to hear|to) (?:(?:its|our|the|some|his|her|their|many|certain|most|such|these|those) ){0,2}(?:\p{L}+ ){0,2}?(?:rivals?|critics?|opponents?|enem(?:y|ies)|neighbou?rs?|media|press|newspapers?|reports?|rumou?rs?|adversar(?:y|ies)|sceptics|skeptics|commentators|detractors|propaganda|opposition|lobbyists|pundits)(?: (?:say|tell) it)?, /iu,
	claimBefore:
		/(?<!\p{L})(?:claims?|rumou?rs?|allegations?|accusations?|charges?|suggestions?|notion|idea|belief|myth|assertions?|reports?|stor(?:y|ies)) that(?: [\p{L}’'-]+){0,4}\s*$/iu,
	deniedBehind:
		/^[\s”"»,]*(?:—\s)?(?:(?:is|are|was|were|has|have|had|does|do|did) (?:not|never|hardly|in no way)(?! (?:only|just|merely|simply|because|enough|surpris\p{L}+|new)(?!\p{L}))|(?:is|remains|remained) (?:unclear|doubtful|an open question|to be seen)|(?:is|are|was|were) (?:absurd|baseless|groundless|unfounded|ridiculous|denied|rejected|dismissed|refuted|wrong|invented|fabricated)|(?:is|was) (?:false|untrue|a lie|a myth|a fabrication|an invention|nonsense|fiction)|(?:[\p{L}’'.-]+ ){0,5}?(?:denie[sd]|never said|did not say|does not say|never claimed|refused to say|did not promise|never promised|refuted|disavowed|retracted|took back|withdrew)(?!\p{L}))/iu,
	placeBehind: /^[\s”"»]*(?:in|on|at|against|with|from|to|for|towards?|of|over|near|around)\s+(?:the\s+)?$/iu,
};
