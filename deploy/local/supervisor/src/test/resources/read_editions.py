# Reads every edition there is, given a broker, a registry and a test credential, and prints one
# line of JSON for each: topic, advisory, place among its editions, headlines.
import io, json, sys, urllib.request
import avro.io, avro.schema
from confluent_kafka import Consumer

broker, registry, user, secret = sys.argv[1:]
consumer = Consumer({
    'bootstrap.servers': broker, 'security.protocol': 'SASL_PLAINTEXT', 'sasl.mechanisms': 'PLAIN',
    'sasl.username': user, 'sasl.password': secret, 'group.id': 'editions-reader-python',
    'auto.offset.reset': 'earliest', 'enable.auto.commit': False})
consumer.subscribe(['editions.flash.v1', 'editions.priority.v1', 'editions.routine.v1'])
schemas, silence = {}, 0
while silence < 10:
    message = consumer.poll(1.0)
    if message is None or message.error():
        silence += 1
        continue
    frame = message.value()
    number = int.from_bytes(frame[1:5], 'big')
    if number not in schemas:
        answer = urllib.request.urlopen(f'{registry}/schemas/ids/{number}').read()
        schemas[number] = avro.schema.parse(json.loads(answer)['schema'])
    decoder = avro.io.BinaryDecoder(io.BytesIO(frame[5:]))
    edition = avro.io.DatumReader(schemas[number]).read(decoder)
    texts = [text for portion in edition['portions'] for text in portion['fragment']['texts']]
    print(json.dumps([message.topic(), edition['advisoryId'], edition['ordinal'],
                      [text['headline'] for text in texts]]))
