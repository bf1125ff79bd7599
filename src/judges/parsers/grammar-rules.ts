// Which rules of the grammar checker speak here: those of grammar that a careful reader of a solution would mark. Left out are
// style, idioms and brands, and rules that raised a false alarm on hand-read steps of right solutions (MassNouns, "each lasting";
// ThereIsAgreement, "there are yet"; MissingTo, "Expected value"; SingleBe, "what she was is"; ThatThan, "that is $24"; ToTwoToo, "too short"; CompoundNouns; SplitWords; DisjointPrefixes). Each rule that
// is on costs time in every sentence: all of them take three times as long as these.

/** Asked for apart, word by word. */
export const SPELLING_RULE = 'SpellCheck';

export const GRAMMAR_RULES: ReadonlySet<string> = new Set(
  [
    // Subject and verb, tense and form.
    'PronounVerbAgreement PronounInflectionBe PronounAre IAmAgreement NominalWants HeDos RegularIrregulars DidPast SimplePastToPastParticiple',
    'ModalOf DoubleModal ModalSeem WillNonLemma NorModalPronoun IsBeenAuxSequence ProgressiveNeedsBe WantBe DontCan HadOf HavePronoun',
    'UseToUsedTo SupposedTo Payed ItTimeAuxiliary',
    // Articles, number, comparison.
    'AnA AnAnother AnotherAn TheAnother TheMy OneOfTheSingular QuantifierNeedsOf CorrectNumberSuffix AdjectiveDoubleDegree MoreBetter LessWorse',
    'RedundantSuperlatives RedundantProgressiveComparative WorseOrWorst',
    // Words taken for each other.
    'ItsContraction ItsPossessive TheirToThere TheirToTheyre TheyreToTheir ThereToTheir LetsConfusion ThenThan TooTo DoesOrDose PossessiveYour',
    'WrongApostrophe WrongNegative Didnt Cant SubjectPronoun TheyToThem CompoundSubjectI MultipleSequentialPronouns InterestedIn OpenCompounds TransposedSpace',
    // Marks.
    'CommaFixes',
  ].flatMap((line) => line.split(' ')),
);
