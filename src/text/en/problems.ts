/** What went wrong, and the way on. */
export const problems = {
  empty: 'That file is empty. Choose another one.',
  not_a_picture: 'That is not a picture Maskroom can open. Choose a JPEG, PNG, WebP, AVIF or GIF.',
  broken: 'That picture is damaged and cannot be read. Try another copy of it.',
  too_large: (w: number, h: number) =>
    `That picture has ${w} × ${h} pixels, more than the 100 megapixels or 16 384 pixels a side that Maskroom opens. Scale it down first.`,
  kept: 'Your open photo is unchanged.',
  siteForbids:
    'That address could not be reached, or its site does not let other pages read it. Save the picture and open the file instead.',
  mask: 'That file cannot be read as a mask. Choose a black and white picture.',
  noMask: 'Paint over what should be filled first: there is no mask yet.',
  noPrompt: 'Describe what belongs in the painted area first.',
  outside: 'The mask lies wholly in the part that is not sent. Choose another photo fit.',
  sample: 'The sample could not be loaded. Check that the server is running, then try again.',
  server: 'Maskroom’s server does not answer. Check that it is running.',
  notKept: 'This browser keeps nothing after the page is closed: download what you want to keep.',
  storage: 'Saving in this browser failed. Download what you want to keep.',
  storageFull:
    'This browser’s storage is full. Nothing you see here is lost, but the newest of it is not kept yet. Free some space; it is then kept by itself.',
  elsewhere: 'This session is being worked on in another tab, so nothing was changed here.',
  prepare: 'The run could not be prepared. Nothing was sent; try again.',
  download: 'The download could not be made. Try again.',
  photoOnItsWay: 'The photo of this mask is still being opened. Press Generate again in a moment.',
  unfinished:
    'What was being done to the mask did not get done, so nothing was sent. Look at the mask, then try again.',
  useAsPhoto: 'The output could not be made the photo. Try again.',
  notUsedAsPhoto:
    'The mask or the photo was changed before the output was ready, so it was not made the photo. Press it again.',
  maskOvertaken:
    'Something else was done before the mask could be taken over. The mask is as it was; try again.',
  operation: 'That could not be done. The mask is unchanged; try again.',
  copyPicture: 'The picture could not be copied. Save it instead.',
  folder: 'That folder cannot be written to. Choose another one.',
  removeRun: 'The run could not be deleted for good. Try again.',
  useMask: 'The mask of that run could not be read. Yours is unchanged.',
  saveSent: 'The two pictures of that run could not be saved. Try again.',
  sheet: 'The sheet could not be made. Try again.',
  earlierPhoto: 'The photo of that step could not be read. The mask is as it was then.',
};
