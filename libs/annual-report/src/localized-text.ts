/** A label in both languages of the interface. Chinese is the term of the law; English is our gloss. */
export interface LocalizedText {
  readonly zh: string;
  readonly en: string;
}
