import { describe, expect, test } from '@jest/globals'
import { parseXml, XmlError } from '../../../../src/sources/run/reports/xml.ts'

const element = (name: string, fields = {}) => ({ name, attributes: {}, children: [], text: '', ...fields })

describe('what tools write as XML', () => {
  test.each([
    { text: '<a/>', is: element('a') },
    { text: '\ufeff<?xml version="1.0"?>\n<!-- <b> -->\n<a></a>', is: element('a') },
    { text: `<a x="1" y='a "b" > c'/>`, is: element('a', { attributes: { x: '1', y: 'a "b" > c' } }) },
    { text: '<a x="&lt;&#10;&#x41;&amp;lt;"/>', is: element('a', { attributes: { x: '<\nA&lt;' } }) },
    { text: '<a>one<b/>two</a>', is: element('a', { children: [element('b')], text: 'onetwo' }) },
    { text: '<a><![CDATA[<b> & ]]>c</a>', is: element('a', { text: '<b> & c' }) },
    { text: '<n:a n:x="1"></n:a>', is: element('a', { attributes: { x: '1' } }) },
    { text: '<a></a>\nFound 3 errors.', is: element('a') },
    { text: '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', is: element('a', { text: '&e;' }) },
    { text: '<a>&#x110000;</a>', is: element('a', { text: '&#x110000;' }) }
  ])('$text', ({ text, is }) => {
    expect(parseXml(text)).toEqual(is)
  })
})

describe('what is none is told', () => {
  test.each([
    { name: 'an element that is not closed', text: '<a><b></b>' },
    { name: 'one that was not opened', text: '</a>' },
    { name: 'one closed by another', text: '<a><b></a></b>' },
    { name: 'a tag without end', text: '<a x="' },
    { name: 'no element', text: 'hello' },
    { name: 'a strange element', text: '<1/>' },
    { name: 'a comment without end', text: '<a><!-- ' },
    { name: 'CDATA without end', text: '<a><![CDATA[ ' },
    { name: 'more than 200 elements in each other', text: '<a>'.repeat(201) + '</a>'.repeat(201) }
  ])('$name', ({ text }) => {
    expect(() => parseXml(text)).toThrow(XmlError)
  })

  test('200 elements in each other are fine', () => {
    expect(parseXml('<a>'.repeat(200) + '</a>'.repeat(200)).name).toBe('a')
  })
})

test('a long tag of no attributes is read in time that grows with it', () => {
  expect(parseXml(`<a ${'x'.repeat(1_000_000)}/>`).attributes).toEqual({})
})
