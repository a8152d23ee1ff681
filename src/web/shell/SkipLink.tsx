import { useWords } from '../messages/language.ts'
/** For those who come by keyboard: past the navigation, straight to the page. A button, so that the address stays the screen's. */
export function SkipLink() {
  const { say } = useWords()
  return (
    <button
      type="button"
      onClick={() => document.getElementById('content')?.focus()}
      className="button button-main fixed top-2 left-2 z-[60] not-focus:sr-only print:hidden"
    >
      {say('shell.skip')}
    </button>
  )
}
