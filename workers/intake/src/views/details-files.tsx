import { takesPictures } from "@sanad/domain/pictures";
import { showSize } from "@sanad/locale/files";
import { details } from "@sanad/locale/pages/details";
import { fill, inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Field, type FormView } from "./field.tsx";
import type { Person } from "./person.ts";

interface FilesProps {
  readonly form: FormView;
  readonly person: Person;
  /** bytes */
  readonly uploadLimit: number;
  readonly lost: boolean;
}

const papers = ".pdf,.txt,.opus,.ogg,.amr,.m4a,.mp3,application/pdf,text/plain,audio/*";
const everything = `image/*,video/*,.3gp,.zip,${papers}`;

/** What `accept` says is a help for the person; what is taken is told by content when it arrives. */
export function DetailsFiles({ form, person, uploadLimit, lost }: FilesProps): JSX.Element {
  const t = inLanguage(details, form.language);
  const pictures = takesPictures(person);
  const limit = fill(t.filesLimit, { limit: showSize(uploadLimit, form.language) });
  return (
    <Field
      form={form}
      name="files"
      label={t.files}
      optional
      hint={`${pictures ? t.filesHint : t.filesChild} ${limit}`}
    >
      {lost ? <span class="wrong">{t.filesAgain}</span> : null}
      <input
        type="file"
        id="files"
        name="files"
        multiple
        accept={pictures ? everything : papers}
        aria-describedby="hint-files"
      />
    </Field>
  );
}
