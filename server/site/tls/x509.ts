/**
 * X.509 certificates (RFC 5280) of P-256 keys, in PEM: the site's own authority and what it signs. Called by
 * `authority.ts`. The ASN.1 package is loaded only here, since a site makes certificates twice a year.
 */
import { createHash, createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isIP } from 'node:net'
import { AsnConvert, OctetString } from '@peculiar/asn1-schema'
import * as asn from '@peculiar/asn1-x509'

export type KeyAndCert = { key: string; cert: string }

const ecdsaWithSha256 = () => new asn.AlgorithmIdentifier({ algorithm: '1.2.840.10045.4.3.2' })
const commonName = '2.5.4.3'

const named = (text: string) =>
  new asn.Name([
    new asn.RelativeDistinguishedName([
      new asn.AttributeTypeAndValue({
        type: commonName,
        value: new asn.AttributeValue({ utf8String: text }),
      }),
    ]),
  ])

const extension = (extnID: string, critical: boolean, value: unknown) =>
  new asn.Extension({ extnID, critical, extnValue: new OctetString(AsnConvert.serialize(value)) })

const newKey = () =>
  generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })

/** RFC 5280, 4.2.1.2: any short value that names this key will do. */
const keyId = (spki: Buffer) => createHash('sha256').update(spki).digest().subarray(0, 20)

const pem = (der: ArrayBuffer) =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der)
    .toString('base64')
    .replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`

/** The first bit stays clear, or the number would be negative. */
function serialNumber(): ArrayBuffer {
  const bytes = new Uint8Array(randomBytes(16))
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40
  return bytes.buffer
}

type Draft = { subject: string; from: Date; until: Date; extensions: asn.Extension[] }

function certificate(draft: Draft, publicKey: Buffer, issuer: { name: asn.Name; key: string }): string {
  const tbsCertificate = new asn.TBSCertificate({
    version: asn.Version.v3,
    serialNumber: serialNumber(),
    signature: ecdsaWithSha256(),
    issuer: issuer.name,
    validity: new asn.Validity({ notBefore: draft.from, notAfter: draft.until }),
    subject: named(draft.subject),
    subjectPublicKeyInfo: AsnConvert.parse(publicKey, asn.SubjectPublicKeyInfo),
    extensions: new asn.Extensions(draft.extensions),
  })
  const signature = sign('sha256', Buffer.from(AsnConvert.serialize(tbsCertificate)), issuer.key)
  return pem(
    AsnConvert.serialize(
      new asn.Certificate({
        tbsCertificate,
        signatureAlgorithm: ecdsaWithSha256(),
        signatureValue: new Uint8Array(signature).buffer,
      }),
    ),
  )
}

const permitted = (realm: string) =>
  new asn.GeneralSubtree({
    base: new asn.GeneralName(realm.includes('/') ? { iPAddress: realm } : { dNSName: realm }),
  })

/** `realms` as `realms.ts` makes them: the authority can vouch for nothing else. */
export function makeAuthority(
  subject: string,
  from: Date,
  until: Date,
  realms: readonly string[],
): KeyAndCert {
  const { publicKey, privateKey } = newKey()
  const extensions = [
    extension(asn.id_ce_basicConstraints, true, new asn.BasicConstraints({ cA: true, pathLenConstraint: 0 })),
    extension(asn.id_ce_keyUsage, true, new asn.KeyUsage(asn.KeyUsageFlags.keyCertSign)),
    extension(asn.id_ce_subjectKeyIdentifier, false, new asn.SubjectKeyIdentifier(keyId(publicKey))),
    extension(
      asn.id_ce_nameConstraints,
      true,
      new asn.NameConstraints({ permittedSubtrees: new asn.GeneralSubtrees(realms.map(permitted)) }),
    ),
  ]
  const cert = certificate({ subject, from, until, extensions }, publicKey, {
    name: named(subject),
    key: privateKey,
  })
  return { key: privateKey, cert }
}

/** A server's certificate for these DNS names and IP addresses, signed by the authority. */
export function makeServerCertificate(
  authority: KeyAndCert & { subject: string },
  names: readonly string[],
  from: Date,
  until: Date,
): KeyAndCert {
  const { publicKey, privateKey } = newKey()
  const issuerKey = createPublicKey(authority.cert).export({ type: 'spki', format: 'der' })
  const alternatives = names.map(
    name => new asn.GeneralName(isIP(name) ? { iPAddress: name } : { dNSName: name }),
  )
  const extensions = [
    extension(asn.id_ce_basicConstraints, true, new asn.BasicConstraints({ cA: false })),
    extension(asn.id_ce_keyUsage, true, new asn.KeyUsage(asn.KeyUsageFlags.digitalSignature)),
    extension(asn.id_ce_extKeyUsage, false, new asn.ExtendedKeyUsage([asn.id_kp_serverAuth])),
    extension(asn.id_ce_subjectKeyIdentifier, false, new asn.SubjectKeyIdentifier(keyId(publicKey))),
    extension(
      asn.id_ce_authorityKeyIdentifier,
      false,
      new asn.AuthorityKeyIdentifier({ keyIdentifier: new asn.KeyIdentifier(keyId(issuerKey)) }),
    ),
    extension(asn.id_ce_subjectAltName, false, new asn.SubjectAlternativeName(alternatives)),
  ]
  const draft = { subject: 'Greenlane site', from, until, extensions }
  const cert = certificate(draft, publicKey, { name: named(authority.subject), key: authority.key })
  return { key: privateKey, cert }
}
